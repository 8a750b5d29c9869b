using Amazon.CloudFormation.Model;

namespace Strata.Build.Deployment.Stacks;

/// <summary>What can be done with a stack as it is now.</summary>
internal enum StackCondition
{
    /// <summary>It is not there, or only as the shell of a change set.</summary>
    Absent,

    /// <summary>It takes an update.</summary>
    Ready,

    /// <summary>Something, perhaps an interrupted run of ours, is at work on it.</summary>
    Busy,

    /// <summary>Its creation was undone; it holds nothing and takes no update.</summary>
    Undone,

    /// <summary>An earlier failure could not be undone.</summary>
    Stuck,
}

internal static class StackConditions
{
    public static StackCondition Of(Stack? stack) => stack?.StackStatus?.Value switch
    {
        null or "DELETE_COMPLETE" or "REVIEW_IN_PROGRESS" => StackCondition.Absent,
        "ROLLBACK_COMPLETE" => StackCondition.Undone,
        var status when status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) => StackCondition.Busy,
        var status when status.EndsWith("_FAILED", StringComparison.Ordinal) => StackCondition.Stuck,
        _ => StackCondition.Ready,
    };
}
