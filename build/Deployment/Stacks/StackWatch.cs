using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Strata.Build.Deployment.Progress;

namespace Strata.Build.Deployment.Stacks;

/// <summary>Follows what CloudFormation does to one stack, event by event, to its end.</summary>
internal sealed class StackWatch(AmazonCloudFormationClient cloudFormation, Pace pace, IDeploymentProgress progress)
{
    /// <summary>The newest event so far, after which an operation's own events begin; null for a stack that has none.</summary>
    public async Task<string?> NewestEventAsync(string stackId, CancellationToken cancellation)
    {
        var page = await cloudFormation.DescribeStackEventsAsync(new() { StackName = stackId }, cancellation);
        return page.StackEvents?.FirstOrDefault()?.EventId;
    }

    /// <summary>
    /// Reports each event after <paramref name="newest"/> until the stack's own says that the operation is over. The events decide, not
    /// the stack's status: just after a start the status is still the old one.
    /// </summary>
    public async Task<StackRun> FollowAsync(string stack, string stackId, string? newest, CancellationToken cancellation)
    {
        var waiting = new Waiting(stack, pace, progress);
        var events = ImmutableArray.CreateBuilder<StackEvent>();
        while (true)
        {
            foreach (var happened in await EventsAfterAsync(stackId, newest, cancellation))
            {
                newest = happened.EventId;
                events.Add(happened);
                if (Ends(happened, stackId)) return new StackRun(Status(happened), events.ToImmutable());
                if (!IsOfStack(happened, stackId)) waiting.Report(Progress(stack, happened));
            }

            await waiting.NextAsync(events.LastOrDefault(happened => IsOfStack(happened, stackId)) is { } last ? Status(last) : "starting", cancellation);
        }
    }

    /// <summary>Waits until nothing is at work on a stack any more.</summary>
    public async Task<Stack?> SettleAsync(Stack stack, CancellationToken cancellation)
    {
        var waiting = new Waiting(stack.StackName ?? "", pace, progress);
        waiting.Report(new Remark(stack.StackName ?? "", $"is {stack.StackStatus}, from an earlier run or another one; waiting for its end"));
        Stack? current = stack;
        while (StackConditions.Of(current) is StackCondition.Busy)
        {
            await waiting.NextAsync(current?.StackStatus?.Value ?? "", cancellation);
            current = await FindAsync(stack.StackName ?? "", cancellation);
        }

        return current;
    }

    /// <summary>A stack as it is now; null when there is none of that name.</summary>
    public async Task<Stack?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await cloudFormation.DescribeStacksAsync(new() { StackName = name }, cancellation)).Stacks?.FirstOrDefault();
        }
        catch (AmazonServiceException missing) when (missing.Message.Contains("does not exist", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task<IEnumerable<StackEvent>> EventsAfterAsync(string stackId, string? newest, CancellationToken cancellation)
    {
        var events = new List<StackEvent>();
        string? next = null;
        do
        {
            var page = await cloudFormation.DescribeStackEventsAsync(new() { StackName = stackId, NextToken = next }, cancellation);
            var fresh = (page.StackEvents ?? []).TakeWhile(happened => happened.EventId != newest).ToList();
            events.AddRange(fresh);
            next = fresh.Count == page.StackEvents?.Count ? page.NextToken : null;
        }
        while (next is not null);

        events.Reverse();
        return events;
    }

    private static bool Ends(StackEvent happened, string stackId) =>
        IsOfStack(happened, stackId) && !Status(happened).EndsWith("_IN_PROGRESS", StringComparison.Ordinal);

    private static bool IsOfStack(StackEvent happened, string stackId) => happened.PhysicalResourceId == stackId;

    private static string Status(StackEvent happened) => happened.ResourceStatus?.Value ?? "";

    private static ResourceProgress Progress(string stack, StackEvent happened) =>
        new(stack, happened.LogicalResourceId ?? "", happened.ResourceType ?? "", Status(happened), happened.ResourceStatusReason);
}
