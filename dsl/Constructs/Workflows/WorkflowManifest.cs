using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Constructs.Workflows;

/// <summary>The Glue workflow: when it starts, and which job waits for which.</summary>
public sealed record WorkflowManifest
{
    /// <summary>The six AWS cron fields, in UTC.</summary>
    public required string Cron { get; init; }

    /// <summary>A step per cleaned and curated dataset, sorted by dataset.</summary>
    public required ImmutableArray<WorkflowStepManifest> Steps { get; init; }

    internal static WorkflowManifest From(Schedule refresh, ImmutableArray<TransformedModel> datasets) => new()
    {
        Cron = refresh.Cron,
        Steps = [.. datasets.OrderBy(declared => declared.Dataset.Name, StringComparer.Ordinal).Select(WorkflowStepManifest.From)],
    };
}

/// <summary>One dataset's job in the workflow.</summary>
public sealed record WorkflowStepManifest
{
    /// <summary>The dataset the job fills.</summary>
    public required string Dataset { get; init; }

    /// <summary>The cleaned and curated datasets whose jobs must have succeeded before; empty for those the start trigger starts.</summary>
    public required ImmutableArray<string> After { get; init; }

    /// <summary>A job waits for what its query reads and for what its rules compare with.</summary>
    internal static WorkflowStepManifest From(TransformedModel declared) => new()
    {
        Dataset = declared.Dataset.Name,
        After =
        [
            .. declared.Translation.Inputs.Concat(declared.Rules.SelectMany(rule => rule.References))
                .Where(input => input.Layer != Layer.Ingestion && input != declared.Dataset)
                .Select(input => input.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ],
    };
}
