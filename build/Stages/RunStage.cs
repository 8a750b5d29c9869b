using System.Text.Json.Nodes;
using Strata.Build.Jobs;
using Strata.Synthesis;

namespace Strata.Build.Stages;

/// <summary>The deployed workflow on this machine's Spark, with the samples as what sources delivered.</summary>
internal static class RunStage
{
    private const string Name = "Run";

    public static async Task Run(BuildContext context)
    {
        var outcome = await RunJobs(context, Request(context) with { Dataset = context.Dataset, DataFolder = context.DataFolder });
        if (!outcome.Jobs.IsEmpty)
        {
            context.Report.Add(Name, JobText.Summary(outcome), Details(outcome));
        }

        context.Report.Tell(outcome.Problems, outcome.ExitCode);
    }

    public static async Task<RunOutcome> RunJobs(BuildContext context, RunRequest request)
    {
        using var log = new RunLog(context.Artifacts.RunLog, context.Paths.Relative(context.Artifacts.RunLog));
        return await DeploymentStages.Watch(context, progress => new WorkflowRun(request, log, progress).RunAsync());
    }

    public static RunRequest Request(BuildContext context)
    {
        var compiled = context.Lakehouse.Compile();
        return new()
        {
            Target = context.Aws.Target,
            Workflow = new PhysicalNames(context.Lakehouse.Manifest()).Workflow,
            Lakehouse = compiled.Model ?? throw new InvalidOperationException("A script without errors has no model."),
            Root = compiled.Sources.Root,
            Spark = context.Spark.Value,
            WorkerScript = context.Paths.SparkWorker,
            JobsFolder = context.Artifacts.Jobs,
        };
    }

    public static JsonNode Details(RunOutcome outcome) => new JsonObject
    {
        ["jobs"] = new JsonArray([.. outcome.Jobs.Select(Details)]),
        ["notRun"] = new JsonArray([.. outcome.NotRun.Select(job => new JsonObject { ["dataset"] = job.Dataset, ["waitsFor"] = job.WaitsFor })]),
    };

    private static JsonNode Details(JobOutcome job) => new JsonObject
    {
        ["job"] = job.Job,
        ["dataset"] = job.Dataset,
        ["exitCode"] = job.ExitCode,
        ["seconds"] = Math.Round(job.Elapsed.TotalSeconds, 3),
        ["read"] = new JsonObject(job.Read.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value))),
        ["published"] = job.Published,
        ["quarantined"] = job.Quarantined,
        ["rules"] = new JsonArray([.. job.Rules.Select(rule => new JsonObject { ["rule"] = rule.Rule, ["passed"] = rule.Passed, ["rejected"] = rule.Rejected })]),
        ["cause"] = job.Cause,
    };
}
