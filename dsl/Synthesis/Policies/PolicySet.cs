using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>All policies, in alphabetical order.</summary>
internal static class PolicySet
{
    public static ImmutableArray<Policy> All { get; } =
    [
    ];

    public static ImmutableArray<Diagnostic> Check(IEnumerable<StackTemplate> templates) =>
        [.. templates.SelectMany(template => All.SelectMany(policy => policy.Check(template)))];
}
