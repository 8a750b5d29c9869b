using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Changes;

namespace Strata.Build.Deployment.Plans;

/// <summary>What a deployment would do to one stack, and what that was read from.</summary>
internal sealed record StackPlan
{
    public required string Stack { get; init; }

    /// <summary>SHA-256 of the template that would be deployed.</summary>
    public required string TemplateDigest { get; init; }

    /// <summary>The stack's ARN; null for a stack that is not there.</summary>
    public required string? StackId { get; init; }

    /// <summary>When the stack last changed; null for a stack that is not there.</summary>
    public required DateTime? LastUpdated { get; init; }

    /// <summary>Why the changes were read from the templates alone; null when CloudFormation told them.</summary>
    public required string? Estimated { get; init; }

    public required ImmutableArray<PlannedChange> Changes { get; init; }

    /// <summary>True for a stack that the assembly no longer has; it is deleted after all others are deployed.</summary>
    public bool Removed { get; init; }

    public static StackPlan Of(StackChanges changes) => new()
    {
        Stack = changes.Artefact.Name,
        TemplateDigest = changes.Artefact.Template.Digest,
        StackId = changes.IsNewStack ? null : changes.Current?.StackId,
        LastUpdated = changes.LastUpdated,
        Estimated = changes.Estimated,
        Changes = changes.Changes,
    };

    public static StackPlan OfRemoved(Stack stack, StackTemplate deployed) => new()
    {
        Stack = stack.StackName ?? "",
        TemplateDigest = "",
        StackId = stack.StackId,
        LastUpdated = stack.LastUpdatedTime ?? stack.CreationTime,
        Estimated = null,
        Changes = TemplateComparison.Compare(deployed, StackTemplate.Parse("{}")),
        Removed = true,
    };
}
