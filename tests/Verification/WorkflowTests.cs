using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification;

/// <summary>The order in which Glue runs the jobs is the order of the datasets.</summary>
public sealed class WorkflowTests
{
    [SkippableFact]
    public async Task Jobs_wait_for_exactly_the_jobs_of_the_datasets_they_read()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var datasets = await DeployedJobs.DatasetsAsync(lakehouse);
        var triggers = await WorkflowTriggersAsync(lakehouse);

        var deployed =
            from trigger in triggers
            where trigger["Type"]?.ToString() == "CONDITIONAL"
            from job in Jobs(trigger["Actions"])
            from earlier in Jobs(trigger["Predicate"]?["Conditions"])
            select $"{Dataset(earlier)} → {Dataset(job)}";
        var declared =
            from step in lakehouse.Input.Manifest.Workflow.Steps
            from earlier in step.After
            select $"{earlier} → {step.Dataset}";
        deployed.Order(StringComparer.Ordinal).ShouldBe(declared.Order(StringComparer.Ordinal), "The workflow's edges differ from the datasets' edges.");

        string Dataset(string job) => datasets.GetValueOrDefault(job, $"unknown job {job}");
    }

    [SkippableFact]
    public async Task One_trigger_starts_exactly_the_jobs_that_wait_for_none()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var datasets = await DeployedJobs.DatasetsAsync(lakehouse);
        var steps = lakehouse.Input.Manifest.Workflow.Steps;
        Skip.If(steps.IsEmpty, "The lakehouse has no dataset that a job fills.");

        var starts = (await WorkflowTriggersAsync(lakehouse)).Where(trigger => trigger["Type"]?.ToString() != "CONDITIONAL").ToList();

        starts.Count.ShouldBe(1, "A Glue workflow has one start trigger.");
        starts[0]["Schedule"]?.ToString().ShouldBe($"cron({lakehouse.Input.Manifest.Workflow.Cron})");
        Jobs(starts[0]["Actions"]).Select(job => datasets.GetValueOrDefault(job, job)).Order(StringComparer.Ordinal)
            .ShouldBe(steps.Where(step => step.After.IsEmpty).Select(step => step.Dataset).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_job_runs_only_after_all_the_jobs_it_waits_for_succeeded()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();

        foreach (var trigger in (await WorkflowTriggersAsync(lakehouse)).Where(trigger => trigger["Type"]?.ToString() == "CONDITIONAL"))
        {
            var conditions = trigger["Predicate"]?["Conditions"] as JsonArray ?? [];
            var name = trigger["Name"]?.ToString();
            if (conditions.Count > 1) trigger["Predicate"]?["Logical"]?.ToString().ShouldBe("AND", $"Trigger '{name}'");
            conditions.Select(condition => condition?["State"]?.ToString()).ShouldAllBe(state => state == "SUCCEEDED", $"Trigger '{name}'");
        }
    }

    [SkippableFact]
    public async Task Each_table_is_maintained_by_its_own_job_outside_the_workflow()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var datasets = await DeployedJobs.DatasetsAsync(lakehouse);
        Skip.If(datasets.Count == 0, "The lakehouse has no dataset that a job fills.");

        var maintained = (await TriggersAsync(lakehouse)).Where(trigger => !IsOfWorkflow(trigger)).ToList();

        maintained.SelectMany(trigger => Jobs(trigger["Actions"])).Select(job => datasets.GetValueOrDefault(job, job)).Order(StringComparer.Ordinal)
            .ShouldBe(datasets.Values.Order(StringComparer.Ordinal));
        maintained.SelectMany(trigger => trigger["Actions"] as JsonArray ?? []).Select(action => action?["Arguments"]?["--task"]?.ToString()).ShouldAllBe(task => task == "maintain");
    }

    private static async Task<IEnumerable<JsonObject>> WorkflowTriggersAsync(DeployedLakehouse lakehouse) => (await TriggersAsync(lakehouse)).Where(IsOfWorkflow);

    private static bool IsOfWorkflow(JsonObject trigger) => trigger["WorkflowName"] is not null;

    private static async Task<List<JsonObject>> TriggersAsync(DeployedLakehouse lakehouse)
    {
        var triggers = await Task.WhenAll(lakehouse.OfType("AWS::Glue::Trigger").Select(async resource =>
            (await lakehouse.Apis.JsonAsync(AwsServices.Glue, "AWSGlue.GetTrigger", new JsonObject { ["Name"] = resource.PhysicalId }))?["Trigger"]?.AsObject()));
        return [.. triggers.OfType<JsonObject>()];
    }

    private static IEnumerable<string> Jobs(JsonNode? items) =>
        (items as JsonArray ?? []).Select(item => item?["JobName"]?.ToString()).OfType<string>();
}
