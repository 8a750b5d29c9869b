using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Build.Deployment;

namespace Strata.Build.Jobs;

/// <summary>Asks Glue for a workflow: its triggers, and the definitions of the jobs they start.</summary>
internal static class WorkflowReader
{
    public static async Task<DeployedWorkflow> ReadAsync(GlueApi glue, string name, CancellationToken cancellation = default)
    {
        var workflow = await glue.WorkflowAsync(name, cancellation) ?? throw new DeploymentException(RunDiagnostics.NoWorkflow, name);
        ImmutableArray<DeployedTrigger> triggers =
        [
            .. Items(workflow["Graph"]?["Nodes"]).Select(node => node["TriggerDetails"]?["Trigger"]).OfType<JsonObject>().Select(TriggerOf),
        ];
        var started = triggers.SelectMany(trigger => trigger.Jobs).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var jobs = (await glue.JobsAsync(started, cancellation)).Select(JobOf).OrderBy(job => job.Name, StringComparer.Ordinal).ToImmutableArray();
        var missing = started.Except(jobs.Select(job => job.Name)).ToImmutableArray();
        return missing.IsEmpty ? new(name, triggers, jobs) : throw new DeploymentException(RunDiagnostics.NoJob, missing[0], name);
    }

    private static DeployedTrigger TriggerOf(JsonObject trigger)
    {
        var actions = Items(trigger["Actions"]).ToImmutableArray();
        return new(
            Text(trigger["Predicate"]?["Logical"]) != "ANY",
            [.. Items(trigger["Predicate"]?["Conditions"]).Select(ConditionOf)],
            [.. actions.Select(action => Text(action["JobName"])).Where(name => name.Length > 0)],
            [.. actions.Select(action => Text(action["CrawlerName"])).Where(name => name.Length > 0)]);
    }

    private static TriggerCondition ConditionOf(JsonObject condition) => condition["JobName"] is { } job
        ? new(Text(job), Text(condition["State"]))
        : new(Text(condition["CrawlerName"]), Text(condition["CrawlState"]));

    private static DeployedJob JobOf(JsonObject job) => new(
        Text(job["Name"]),
        Text(job["Command"]?["ScriptLocation"]),
        (job["DefaultArguments"]?.AsObject() ?? []).ToImmutableSortedDictionary(argument => argument.Key, argument => Text(argument.Value), StringComparer.Ordinal),
        TimeSpan.FromMinutes(double.Parse(Text(job["Timeout"]), CultureInfo.InvariantCulture)));

    private static IEnumerable<JsonObject> Items(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonNode? value) => value?.ToString() ?? "";
}
