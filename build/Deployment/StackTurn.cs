using System.Diagnostics;
using Amazon.CloudFormation.Model;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment;

/// <summary>Executes one stack's change set and follows it to its end.</summary>
internal sealed class StackTurn(DeploymentSession session, IDeploymentProgress progress)
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();

    /// <summary>Deletes a stack whose creation was undone: it holds nothing, and takes no update.</summary>
    public async Task ClearUndoneAsync(Stack? stack, CancellationToken cancellation)
    {
        if (stack?.StackName is not { } name || StackConditions.Of(stack) is not StackCondition.Undone) return;

        progress.Report(new Remark(name, "was rolled back when it was created; deleting the empty stack first"));
        await new StackDeletion(session).DeleteAsync(stack, cancellation);
    }

    /// <param name="changes">What to do.</param>
    /// <param name="onExecute">Called once the change set is spent.</param>
    /// <param name="cancellation">Stops the waiting, not CloudFormation.</param>
    public async Task<StackOutcome> ExecuteAsync(StackChanges changes, Action onExecute, CancellationToken cancellation)
    {
        var name = changes.Artefact.Name;
        if (changes.ChangeSet is not { } set)
        {
            await ProtectAsync(changes, cancellation);
            progress.Report(new WorkFinished(name, "no changes", Succeeded: true, elapsed.Elapsed));
            return new StackOutcome(name, StackResult.Unchanged) { Elapsed = elapsed.Elapsed };
        }

        progress.Report(new WorkStarted(name, $"{(changes.IsNewStack ? "creating" : "updating")}: {changes.Changes.Length} changes"));
        foreach (var change in changes.Changes.Where(change => change is { MayReplace: true, HoldsData: true }))
        {
            progress.Report(new Remark(name, $"{change.LogicalId} holds data and may be replaced because of {string.Join(", ", change.Properties)}"));
        }

        var run = await session.Pause.DuringAsync(changes, () => ExecuteAsync(name, set, onExecute, cancellation), cancellation);
        progress.Report(new WorkFinished(name, run.Status, run.Succeeded, elapsed.Elapsed));
        if (!run.Succeeded) throw Failure(changes, run);

        await ProtectAsync(changes, cancellation);

        var result = changes.IsNewStack ? StackResult.Created : StackResult.Updated;
        return new StackOutcome(name, result) { Changes = changes.Changes, Elapsed = elapsed.Elapsed };
    }

    private async Task<StackRun> ExecuteAsync(string stack, ChangeSet set, Action onExecute, CancellationToken cancellation)
    {
        var newest = await session.Watch.NewestEventAsync(set.StackId, cancellation);
        await session.CloudFormation.ExecuteChangeSetAsync(new() { StackName = set.StackId, ChangeSetName = set.Id }, cancellation);
        onExecute();
        return await session.Watch.FollowAsync(stack, set.StackId, newest, cancellation);
    }

    // The change set cannot carry it.
    private async Task ProtectAsync(StackChanges changes, CancellationToken cancellation)
    {
        var wanted = changes.Artefact.IsProtected;
        if (wanted == (changes.Current?.EnableTerminationProtection ?? false)) return;

        await session.CloudFormation.UpdateTerminationProtectionAsync(
            new() { StackName = changes.Artefact.Name, EnableTerminationProtection = wanted }, cancellation);
        progress.Report(new Remark(changes.Artefact.Name, wanted ? "is protected against deletion" : "is no longer protected against deletion"));
    }

    private static DeploymentException Failure(StackChanges changes, StackRun run)
    {
        var first = run.FirstFailure;
        var logicalId = first?.LogicalResourceId ?? changes.Artefact.Name;
        return new DeploymentException(DeploymentDiagnostics.ResourceFailed.At(
            changes.Artefact.Template.DeclaredAt(logicalId),
            logicalId,
            first?.ResourceType ?? "AWS::CloudFormation::Stack",
            changes.Artefact.Name,
            first?.ResourceStatus?.Value ?? run.Status,
            (first?.ResourceStatusReason ?? "CloudFormation gives no reason").ReplaceLineEndings(" ").TrimEnd('.', ' ')));
    }
}
