using System.Collections.Immutable;
using Amazon.CloudFormation;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment.Replication;

/// <summary>
/// Stops a stack's running replication tasks while its replication is updated, and resumes them afterwards, whether the update succeeded
/// or was rolled back: DMS changes neither a running task nor what it uses.
/// </summary>
internal sealed class ReplicationPause(
    AmazonCloudFormationClient cloudFormation, ReplicationTasks tasks, Pace pace, IDeploymentProgress progress)
{
    private const string TaskType = "AWS::DMS::ReplicationTask";
    private const string Running = "running";

    /// <summary>Does the work with the tasks stopped.</summary>
    public async Task<TResult> DuringAsync<TResult>(StackChanges changes, Func<Task<TResult>> work, CancellationToken cancellation)
    {
        var stopped = Concerns(changes) ? await StopAsync(changes, cancellation) : [];
        try
        {
            return await work();
        }
        finally
        {
            foreach (var task in stopped) await ResumeAsync(changes.Artefact.Name, task);
        }
    }

    private static bool Concerns(StackChanges changes) =>
        !changes.IsNewStack
        && changes.Changes.Any(change => change.Kind is not ChangeKind.Create && change.Type.StartsWith("AWS::DMS::", StringComparison.Ordinal));

    private async Task<ImmutableArray<string>> StopAsync(StackChanges changes, CancellationToken cancellation)
    {
        var stopped = ImmutableArray.CreateBuilder<string>();
        foreach (var task in await TasksAsync(changes.Artefact.Name, cancellation))
        {
            if (await tasks.StatusAsync(task, cancellation) != Running) continue;

            progress.Report(new Remark(changes.Artefact.Name, $"stopping the replication task {Name(task)} for the update"));
            await tasks.StopAsync(task, cancellation);
            var waiting = new Waiting(changes.Artefact.Name, pace, progress);
            while (await tasks.StatusAsync(task, cancellation) is Running or "stopping") await waiting.NextAsync("stopping its replication", cancellation);
            stopped.Add(task);
        }

        return stopped.ToImmutable();
    }

    // A task that was replaced or deleted is not there any more: its successor is started by its schedule.
    private async Task ResumeAsync(string stack, string task)
    {
        if (await tasks.StatusAsync(task, CancellationToken.None) is null) return;

        await tasks.ResumeAsync(task, CancellationToken.None);
        progress.Report(new Remark(stack, $"resumed the replication task {Name(task)}"));
    }

    private async Task<ImmutableArray<string>> TasksAsync(string stack, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        string? next = null;
        do
        {
            var page = await cloudFormation.ListStackResourcesAsync(new() { StackName = stack, NextToken = next }, cancellation);
            found.AddRange((page.StackResourceSummaries ?? [])
                .Where(resource => resource.ResourceType == TaskType)
                .Select(resource => resource.PhysicalResourceId)
                .OfType<string>());
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return found.ToImmutable();
    }

    private static string Name(string task) => task.Split(':')[^1];
}
