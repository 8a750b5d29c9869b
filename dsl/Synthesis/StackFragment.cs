using System.Collections.Immutable;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>A stack as data, before it is rendered.</summary>
internal sealed record StackFragment
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The <c>layer</c> tag of its resources.</summary>
    public required string Layer { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public required ImmutableArray<Resource> Resources { get; init; }

    /// <summary>Stacks whose resources this one names without referring to them.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>
    /// Values that are exported whether or not a stack imports them today: an export that came and went with its importers would block
    /// the deployment that removes the last one.
    /// </summary>
    public ImmutableArray<Reference> LastingExports { get; init; } = [];
}
