using System.Collections.Concurrent;
using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>
/// One deployment under way. First the change sets of all stacks that are there already, so that a refusal comes before anything is
/// touched; then stack by stack. Whatever was prepared and not executed is dropped at the end.
/// </summary>
internal sealed class DeployRun(DeploymentSession session, CloudAssembly assembly, ReplacementGate gate, IDeploymentProgress progress)
    : IAsyncDisposable
{
    private const int StacksAtOnce = 4;

    private readonly ConcurrentDictionary<string, StackChanges> prepared = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Diagnostic> problems = new();
    private readonly SemaphoreSlim places = new(StacksAtOnce);
    private Lazy<Task<UploadCount>> code = new(() => Task.FromResult(UploadCount.None));

    public IEnumerable<StackChanges> Prepared => prepared.Values.OrderBy(changes => changes.Artefact.Name, StringComparer.Ordinal);

    /// <summary>Prepares every stack that exists; gives what forbids to go on.</summary>
    public async Task<ImmutableArray<Diagnostic>> PrepareAsync(CancellationToken cancellation)
    {
        var exports = await session.ExportsAsync(cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = StacksAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(assembly.Stacks, options, async (stack, cancelled) =>
        {
            try
            {
                prepared[stack.Name] = await PrepareAsync(stack, exports, cancelled);
            }
            catch (DeploymentException refused)
            {
                problems.Enqueue(refused.Problem);
            }
        });

        return [.. problems, .. Prepared.SelectMany(changes => gate.Refusals(changes))];
    }

    /// <summary>Executes what was prepared, in the order of the dependencies.</summary>
    public async Task<DeployOutcome> ExecuteAsync(CancellationToken cancellation)
    {
        var uploader = new ArtefactUploader(session.Bucket, progress);
        code = new(() => uploader.UploadAsync(assembly.Artefacts.Of(ArtefactStage.Code), cancellation));

        var turns = new Dictionary<string, Task<StackOutcome>>(StringComparer.Ordinal);
        foreach (var stack in assembly.Stacks)
        {
            var before = stack.DependsOn.Select(id => turns[id]).ToImmutableArray();
            turns[stack.Id] = TakeTurnAsync(stack, before, cancellation);
        }

        var outcomes = await Task.WhenAll(assembly.Stacks.Select(stack => turns[stack.Id]));
        var uploads = code.IsValueCreated && code.Value.IsCompletedSuccessfully ? await code.Value : UploadCount.None;
        return new DeployOutcome([.. outcomes], uploads, [.. problems, .. gate.Unused()]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var changes in prepared.Values)
        {
            if (changes.ChangeSet is { } set) await DropAsync(changes.Artefact.Name, set);
        }

        places.Dispose();
    }

    // Cleaning up must not hide what went wrong before it.
    private async Task DropAsync(string stack, ChangeSet set)
    {
        try
        {
            await session.ChangeSets.DropAsync(stack, set);
        }
        catch (Exception failure) when (Failures.Describe(failure, session.Target) is { } problem)
        {
            progress.Report(new Remark(stack, problem.Message));
        }
    }

    private async Task<StackChanges> PrepareAsync(StackArtefact stack, IReadOnlySet<string> exports, CancellationToken cancellation)
    {
        var current = await session.FindSettledAsync(stack.Name, cancellation);
        return StackConditions.Of(current) is StackCondition.Ready
            ? await session.ChangesAsync(stack, current, exports, cancellation)
            : new StackChanges(stack, current, []) { Estimated = "its turn has not come" };
    }

    private async Task<StackOutcome> TakeTurnAsync(
        StackArtefact stack, ImmutableArray<Task<StackOutcome>> before, CancellationToken cancellation)
    {
        var earlier = await Task.WhenAll(before);
        if (earlier.FirstOrDefault(outcome => !outcome.Succeeded) is { } failed)
        {
            progress.Report(new Remark(stack.Name, $"skipped: it depends on {failed.Stack}"));
            return new StackOutcome(stack.Name, StackResult.Skipped) { SkippedBecause = failed.Stack };
        }

        await places.WaitAsync(cancellation);
        try
        {
            var turn = new StackTurn(session, progress);
            if (before.Length > 0) await code.Value;
            var changes = await ChangesNowAsync(stack, turn, cancellation);
            return await turn.ExecuteAsync(changes, onExecute: () => prepared.TryRemove(stack.Name, out _), cancellation);
        }
        catch (Exception failure) when (Failures.Describe(failure, session.Target) is { } problem)
        {
            problems.Enqueue(problem);
            return new StackOutcome(stack.Name, StackResult.Failed);
        }
        finally
        {
            places.Release();
        }
    }

    // What could not be asked before the stacks it depends on were deployed is asked now.
    private async Task<StackChanges> ChangesNowAsync(StackArtefact stack, StackTurn turn, CancellationToken cancellation)
    {
        if (prepared.TryGetValue(stack.Name, out var changes) && changes.Estimated is null) return changes;

        await turn.ClearUndoneAsync(changes?.Current, cancellation);
        var current = await session.FindSettledAsync(stack.Name, cancellation);
        changes = await session.ChangesAsync(stack, current, await session.ExportsAsync(cancellation), cancellation);
        if (changes.Estimated is { } obstacle) throw new DeploymentException(DeploymentDiagnostics.ChangesRefused, stack.Name, obstacle);

        prepared[stack.Name] = changes;
        var refusals = gate.Refusals(changes);
        if (refusals.IsEmpty) return changes;

        foreach (var refusal in refusals[1..]) problems.Enqueue(refusal);
        throw new DeploymentException(refusals[0]);
    }
}
