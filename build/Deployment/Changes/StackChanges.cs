using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment.Changes;

/// <summary>What a deployment would do to one stack.</summary>
/// <param name="Artefact">The stack as synthesized.</param>
/// <param name="Current">The stack as it is in CloudFormation.</param>
/// <param name="Changes">Each resource's change; none when the stack is as synthesized.</param>
internal sealed record StackChanges(StackArtefact Artefact, Stack? Current, ImmutableArray<PlannedChange> Changes)
{
    /// <summary>The change set that would do it; null when there is nothing to do, or when it cannot be made yet.</summary>
    public ChangeSet? ChangeSet { get; init; }

    /// <summary>Why the changes were read from the templates alone; null when CloudFormation told them.</summary>
    public string? Estimated { get; init; }

    public bool IsNewStack => StackConditions.Of(Current) is StackCondition.Absent or StackCondition.Undone;

    public bool IsEmpty => Changes.IsEmpty && !IsNewStack && ChangeSet is null;

    /// <summary>When the stack last changed; null for a stack that is not there.</summary>
    public DateTime? LastUpdated => IsNewStack ? null : Current?.LastUpdatedTime ?? Current?.CreationTime;
}
