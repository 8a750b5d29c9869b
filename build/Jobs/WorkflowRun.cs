using System.Collections.Immutable;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>
/// A deployed workflow, run on this machine: its jobs as Glue describes them, with the scripts and specs that lie in S3, in the order of its
/// triggers.
/// </summary>
internal sealed class WorkflowRun(RunRequest request, RunLog log, IDeploymentProgress progress)
{
    public async Task<RunOutcome> RunAsync(CancellationToken cancellation = default)
    {
        try
        {
            using var glue = new GlueApi(request.Target);
            using var client = ArtefactBucket.Client(request.Target);
            var s3 = new S3Store(client);
            var workflow = await WorkflowReader.ReadAsync(glue, request.Workflow, cancellation);
            var files = new JobFiles(s3, request.JobsFolder);
            var jobs = await Task.WhenAll(workflow.Jobs.Select(job => FetchedJob.OfAsync(job, files, cancellation)));
            return await RunAsync(workflow, Select(workflow, jobs), [.. jobs], s3, files, cancellation);
        }
        catch (Exception failure) when (Failures.Describe(failure, request.Target) is { } problem)
        {
            return RunOutcome.Of(problem);
        }
    }

    private async Task<RunOutcome> RunAsync(
        DeployedWorkflow workflow, ImmutableArray<DeployedJob> selected, ImmutableArray<FetchedJob> jobs, S3Store s3, JobFiles files, CancellationToken cancellation)
    {
        IObjectStore store = request.DataFolder is { } folder ? new FolderStore(folder) : s3;
        var delivery = new SampleDelivery(request.Lakehouse, request.Root, store, request.ComparesTables, progress);
        await delivery.DeliverAsync(jobs.Where(job => selected.Contains(job.Job)).Select(job => job.Spec), cancellation);
        if (!delivery.Problems.IsEmpty)
        {
            return RunOutcome.Of(delivery.Problems);
        }

        using var sessions = new SparkSessions(request, Storage(jobs, files), log);
        return await RunAsync(new WorkflowBoard(workflow, selected), jobs.ToDictionary(job => job.Job), sessions);
    }

    private async Task<RunOutcome> RunAsync(WorkflowBoard board, Dictionary<DeployedJob, FetchedJob> jobs, SparkSessions sessions)
    {
        var runner = new JobRunner(request.Workflow, sessions, log, progress);
        var outcomes = ImmutableArray.CreateBuilder<JobOutcome>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var tables = ImmutableDictionary.CreateBuilder<string, PublishedTable>();
        while (board.TryNext(out var job))
        {
            var (outcome, problem) = await runner.RunAsync(jobs[job]);
            outcomes.Add(outcome);
            board.End(job, outcome.Succeeded);
            if (problem is not null)
            {
                problems.Add(problem);
            }

            if (request.ComparesTables && outcome.Succeeded)
            {
                tables.Add(outcome.Dataset, await PublishedTable.ReadAsync(await sessions.ForAsync(jobs[job]), jobs[job].Spec.Output));
            }
        }

        return new(outcomes.ToImmutable(), TellWaiting(board, jobs), tables.ToImmutable(), problems.ToImmutable());
    }

    private ImmutableArray<(string Dataset, string WaitsFor)> TellWaiting(WorkflowBoard board, Dictionary<DeployedJob, FetchedJob> jobs)
    {
        var datasets = jobs.ToDictionary(job => job.Key.Name, job => job.Value.Spec.Dataset);
        var waiting = board.Waiting
            .Select(job => (datasets[job.Job.Name], string.Join(", ", job.WaitsFor.Select(name => datasets.GetValueOrDefault(name, name)))))
            .ToImmutableArray();
        foreach (var (dataset, waitsFor) in waiting)
        {
            progress.Report(new Remark(dataset, $"not run: it waits for {waitsFor}"));
        }

        return waiting;
    }

    private ImmutableArray<DeployedJob> Select(DeployedWorkflow workflow, FetchedJob[] jobs)
    {
        if (request.Dataset is not { } text)
        {
            return workflow.Jobs;
        }

        var selection = DatasetSelection.Parse(text, [.. jobs.Select(job => job.Spec.Dataset)]);
        return selection.Of(workflow, jobs.First(job => job.Spec.Dataset == selection.Dataset).Job);
    }

    private Dictionary<string, string> Storage(ImmutableArray<FetchedJob> jobs, JobFiles files)
    {
        if (request.DataFolder is not { } data)
        {
            return StorageSettings.OfEndpoint(request.Target);
        }

        var artefacts = Buckets(jobs.SelectMany(job => new[] { job.Job.Spec, job.Job.Script })).ToDictionary(bucket => bucket, files.FolderOf);
        var others = Buckets(jobs.SelectMany(job => job.Spec.Paths)).Except(artefacts.Keys).ToDictionary(bucket => bucket, bucket => Path.GetFullPath(Path.Combine(data, bucket)));
        foreach (var folder in others.Values)
        {
            Directory.CreateDirectory(folder);
        }

        return StorageSettings.OfFolders(artefacts.Concat(others).Select(mount => (mount.Key, mount.Value)));
    }

    private static IEnumerable<string> Buckets(IEnumerable<string> uris) => uris.Select(S3Place.Parse).OfType<S3Place>().Select(place => place.Bucket).Distinct();
}
