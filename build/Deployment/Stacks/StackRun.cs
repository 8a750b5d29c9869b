using System.Collections.Immutable;
using Amazon.CloudFormation.Model;

namespace Strata.Build.Deployment.Stacks;

/// <summary>How an operation on a stack ended, and what happened on the way, oldest first.</summary>
internal sealed record StackRun(string Status, ImmutableArray<StackEvent> Events)
{
    public bool Succeeded => Status is "CREATE_COMPLETE" or "UPDATE_COMPLETE" or "DELETE_COMPLETE";

    /// <summary>The failure that caused the others: CloudFormation cancels what was under way, and undoes the rest.</summary>
    public StackEvent? FirstFailure =>
        Events.FirstOrDefault(happened => IsFailure(happened) && !IsCancellation(happened)) ?? Events.FirstOrDefault(IsFailure);

    /// <summary>Resources that the deletion left in place.</summary>
    public ImmutableArray<StackEvent> Skipped => [.. Events.Where(happened => happened.ResourceStatus?.Value == "DELETE_SKIPPED")];

    private static bool IsFailure(StackEvent happened) =>
        happened.ResourceStatus?.Value is { } status && status.EndsWith("_FAILED", StringComparison.Ordinal);

    private static bool IsCancellation(StackEvent happened) =>
        happened.ResourceStatusReason?.Contains("cancelled", StringComparison.OrdinalIgnoreCase) ?? false;
}
