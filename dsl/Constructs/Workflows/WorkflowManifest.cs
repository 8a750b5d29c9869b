using System.Collections.Immutable;

namespace Strata.Constructs.Workflows;

/// <summary>The Glue workflow: when it starts, and which job waits for which.</summary>
public sealed record WorkflowManifest
{
    /// <summary>The six AWS cron fields, in UTC.</summary>
    public required string Cron { get; init; }

    /// <summary>A step per cleaned and curated dataset, sorted by dataset.</summary>
    public required ImmutableArray<WorkflowStepManifest> Steps { get; init; }
}

/// <summary>One dataset's job in the workflow.</summary>
public sealed record WorkflowStepManifest
{
    /// <summary>The dataset the job fills.</summary>
    public required string Dataset { get; init; }

    /// <summary>The cleaned and curated datasets whose jobs must have succeeded before; empty for those the start trigger starts.</summary>
    public required ImmutableArray<string> After { get; init; }
}
