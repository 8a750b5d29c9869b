using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>Starts a workflow in Glue and follows its jobs to their end.</summary>
internal sealed class GlueRun(GlueApi glue, string workflow, Waiting waiting)
{
    private const string Running = "RUNNING";
    private const string Completed = "COMPLETED";

    private readonly Dictionary<string, string> states = [];

    /// <summary>What went wrong.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(CancellationToken cancellation = default)
    {
        var run = await glue.StartAsync(workflow, cancellation);
        var seen = await glue.RunAsync(workflow, run, cancellation);
        while ($"{seen["Status"]}" == Running)
        {
            Tell(seen);
            await waiting.NextAsync(Running, cancellation);
            seen = await glue.RunAsync(workflow, run, cancellation);
        }

        Tell(seen);
        ImmutableArray<Diagnostic> failed = [.. Runs(seen).Where(job => job.State is "FAILED" or "TIMEOUT" or "ERROR" or "STOPPED").Select(Problem)];
        return failed.IsEmpty && $"{seen["Status"]}" != Completed
            ? [DataDiagnostics.WorkflowEnded.At(SourceLocation.None, workflow, run, $"ended as {seen["Status"]}")]
            : failed;
    }

    private void Tell(JsonObject seen)
    {
        foreach (var (job, state, _) in Runs(seen).Where(job => states.GetValueOrDefault(job.Job) != job.State))
        {
            states[job] = state;
            waiting.Report(new Remark(job, state));
        }
    }

    private static Diagnostic Problem((string Job, string State, string Message) job) => RunDiagnostics.JobFailed.At(
        SourceLocation.None, job.Job, job.State, $"{job.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", "/aws-glue/jobs");

    /// <summary>The last run of each job; the workflow starts each once.</summary>
    private static IEnumerable<(string Job, string State, string Message)> Runs(JsonObject seen) =>
        from node in (seen["Graph"]?["Nodes"] as JsonArray ?? []).OfType<JsonObject>()
        where $"{node["Type"]}" == "JOB"
        let run = (node["JobDetails"]?["JobRuns"] as JsonArray ?? []).OfType<JsonObject>().LastOrDefault()
        where run is not null
        select ($"{node["Name"]}", $"{run["JobRunState"]}", $"{run["ErrorMessage"]}");
}
