using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>What <see href="https://docs.aws.amazon.com/glue/latest/dg/workflows_overview.html">Glue says of large workflows</see>.</summary>
internal sealed class WorkflowsCanBeResumed : Policy
{
    private const int MostNodes = 100;

    private static readonly string[] nodes = ["AWS::Glue::Crawler", "AWS::Glue::Job", "AWS::Glue::Trigger"];

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4405",
        Severity.Warning,
        "Workflows can be stopped and resumed",
        "The workflow has {0} jobs, crawlers and triggers, and Glue stops and resumes workflows of at most {1}. Split the lakehouse.",
        "A larger workflow runs, but when a run fails halfway it may have to start over.");

    public override IEnumerable<Diagnostic> Check(ImmutableArray<StackTemplate> templates)
    {
        var count = templates.SelectMany(TemplateResource.Of).Count(resource => nodes.Contains(resource.Type));
        return count > MostNodes ? [Definition.At(SourceLocation.None, count, MostNodes)] : [];
    }
}
