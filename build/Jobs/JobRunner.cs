using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>Runs one job as Glue would start it, and tells what it does.</summary>
internal sealed class JobRunner(string workflow, SparkSessions sessions, RunLog log, IDeploymentProgress progress)
{
    private static readonly JsonSerializerOptions asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string workflowRun = $"wr_{Guid.NewGuid():N}";

    /// <summary>The outcome, and what went wrong.</summary>
    public async Task<(JobOutcome Outcome, Diagnostic? Problem)> RunAsync(FetchedJob job)
    {
        var (lines, elapsed) = (new JobLines(), Stopwatch.StartNew());
        progress.Report(new WorkStarted(job.Spec.Dataset, $"running {job.Job.Name}"));
        var problem = default(Diagnostic);
        var exitCode = ExitCode.Error;
        try
        {
            var worker = await sessions.ForAsync(job);
            exitCode = await worker.RunAsync(job.Script, Arguments(job.Job), job.Job.Limit, line => Take(line, lines, job.Spec.Dataset));
        }
        catch (TimeoutException)
        {
            problem = RunDiagnostics.JobTookTooLong.At(SourceLocation.None, job.Job.Name, $"{job.Job.Limit.TotalMinutes:0} minutes");
        }
        catch (DeploymentException ended)
        {
            problem = ended.Problem;
        }

        if (problem is not null)
        {
            sessions.End();
        }

        var outcome = lines.End(job.Job, job.Spec.Dataset, exitCode, elapsed.Elapsed);
        progress.Report(new WorkFinished(job.Spec.Dataset, JobText.Summary(outcome), outcome.Succeeded, outcome.Elapsed));
        return (outcome, problem ?? ProblemOf(outcome));
    }

    private void Take(JsonObject line, JobLines lines, string dataset)
    {
        lines.Take(line);
        if ((string?)line["level"] == "error")
        {
            progress.Report(new Remark(dataset, line.ToJsonString(asWritten)));
        }
        else if (line["rules"] is not null)
        {
            foreach (var rule in lines.Rules)
            {
                progress.Report(new Remark(dataset, JobText.Rule(rule)));
            }
        }
    }

    // Beside what is deployed, Glue names the run.
    private IEnumerable<string> Arguments(DeployedJob job) =>
    [
        .. job.Arguments.SelectMany(argument => new[] { argument.Key, argument.Value }),
        "--JOB_NAME", job.Name,
        "--JOB_RUN_ID", $"jr_{Guid.NewGuid():N}",
        "--WORKFLOW_NAME", workflow,
        "--WORKFLOW_RUN_ID", workflowRun,
    ];

    private Diagnostic? ProblemOf(JobOutcome job) => job switch
    {
        { Succeeded: true } => null,
        { WasStopped: true, Cause: { } cause } => RunDiagnostics.GateStopped.At(SourceLocation.None, cause),
        _ => RunDiagnostics.JobFailed.At(SourceLocation.None, job.Job, job.Step, $"{(job.Cause ?? log.LastLine).TrimEnd('.')}.", log.Name),
    };
}
