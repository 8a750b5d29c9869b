using System.Collections.Immutable;
using Strata.Build.Deployment.Changes;

namespace Strata.Build.Deployment;

/// <summary>How one stack's turn ended.</summary>
internal enum StackResult
{
    Created,
    Updated,
    Deleted,
    Unchanged,
    Failed,
    Skipped,
}

/// <summary>How one stack's turn ended, and what changed.</summary>
internal sealed record StackOutcome(string Stack, StackResult Result)
{
    public ImmutableArray<PlannedChange> Changes { get; init; } = [];

    /// <summary>The stack it depends on that failed; null unless it was skipped.</summary>
    public string? SkippedBecause { get; init; }

    public TimeSpan Elapsed { get; init; }

    public bool Succeeded => Result is not (StackResult.Failed or StackResult.Skipped);
}
