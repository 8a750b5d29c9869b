using System.Collections.Immutable;
using System.Text;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation's quotas</see> of a stack.</summary>
internal sealed class StacksFit : Policy
{
    private const int MostResources = 500;
    private const int MostBytes = 1_000_000;

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4401",
        Severity.Error,
        "Stacks fit into CloudFormation",
        "Stack '{0}' has {1} {2}, and CloudFormation takes {3}. Split the lakehouse.",
        "CloudFormation refuses a larger template.");

    public override IEnumerable<Diagnostic> Check(ImmutableArray<StackTemplate> templates) =>
    [
        .. templates.SelectMany(template => TooMany(template, template.Resources.Count, "resources", MostResources)),
        .. templates.SelectMany(template => TooMany(template, Encoding.UTF8.GetByteCount(template.Text), "bytes", MostBytes)),
    ];

    private static IEnumerable<Diagnostic> TooMany(StackTemplate template, int count, string what, int most) =>
        count > most ? [Definition.At(SourceLocation.None, template.Name, count, what, most)] : [];
}
