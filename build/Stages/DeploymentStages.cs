using System.Text.Json.Nodes;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Plans;
using Strata.Build.Deployment.Progress;

namespace Strata.Build.Stages;

/// <summary>Assembly to AWS: plan, deploy, upload the jobs' scripts, destroy.</summary>
internal static class DeploymentStages
{
    public static async Task Plan(BuildContext context)
    {
        var outcome = await Watch(context, progress => new Planner(context.Aws.Target, progress).PlanAsync(context.Artifacts.Assembly, EnvironmentOf(context)));
        context.Report.Tell(outcome.Problems);
        if (outcome.Plan is not { } plan)
        {
            throw new InvalidOperationException("Planning gave neither a plan nor a problem.");
        }

        var json = PlanFile.Write(plan);
        foreach (var file in (IEnumerable<string>)[context.Artifacts.Plan, .. context.Out is { } copy ? [Path.GetFullPath(copy)] : Array.Empty<string>()])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            await File.WriteAllTextAsync(file, json);
        }

        context.Output.Text.Write(PlanText.Write(plan));
        context.Output.Azure?.SetOutput("hasChanges", plan.HasChanges ? "true" : "false");
        context.Report.Add("Plan", plan.HasChanges ? PlanText.Summary(plan) : "no changes", JsonNode.Parse(json));
        context.Report.ExitCode = outcome.ExitCode(context.DetailedExitCode);
    }

    public static async Task Deploy(BuildContext context)
    {
        var options = new DeployOptions(EnvironmentOf(context)) { AllowReplace = context.AllowReplace, PlanFile = context.SavedPlan };
        var outcome = await Watch(context, progress => new Deployer(context.Aws.Target, progress).DeployAsync(context.Artifacts.Assembly, options));
        context.Report.Add("Deploy", outcome.Summary(), new JsonObject
        {
            ["changed"] = outcome.HasChanges,
            ["stacks"] = new JsonArray([.. outcome.Stacks.Select(stack => new JsonObject { ["name"] = stack.Stack, ["result"] = stack.Result.ToString() })]),
        });
        context.Report.Tell(outcome.Problems, outcome.ExitCode);
    }

    public static async Task DeployScripts(BuildContext context)
    {
        var outcome = await Watch(context, progress => new ScriptUploader(context.Aws.Target, progress).UploadAsync(context.Artifacts.Assembly));
        context.Report.Tell(outcome.Problems, outcome.ExitCode);
        context.Report.Add(
            "DeployScripts",
            outcome.Count.Uploaded == 0 ? "no changes" : $"artefacts: {outcome.Count}",
            new JsonObject { ["uploaded"] = outcome.Count.Uploaded, ["unchanged"] = outcome.Count.Unchanged });
    }

    /// <summary>Brings stacks and scripts up to date, unless the run's own stages have.</summary>
    public static async Task BringUpToDate(BuildContext context)
    {
        if (context.Report.Results.Any(result => result.Stage == "DeployScripts"))
        {
            return;
        }

        var deployed = await Watch(context, progress => new Deployer(context.Aws.Target, progress).DeployAsync(context.Artifacts.Assembly, new DeployOptions(EnvironmentOf(context))));
        context.Report.Tell(deployed.Problems, deployed.ExitCode);
        var uploaded = await Watch(context, progress => new ScriptUploader(context.Aws.Target, progress).UploadAsync(context.Artifacts.Assembly));
        context.Report.Tell(uploaded.Problems, uploaded.ExitCode);
    }

    public static async Task Destroy(BuildContext context)
    {
        var outcome = await Watch(context, progress => new Destroyer(context.Aws.Target, progress).DestroyAsync(context.Artifacts.Assembly, EnvironmentOf(context), context.Confirm));
        context.Report.Tell(outcome.Problems, outcome.ExitCode);
        context.Output.Text.Write(outcome.Text());
        context.Report.Add(
            "Destroy",
            outcome.Deleted.IsEmpty ? "nothing to destroy" : $"{outcome.Deleted.Length} stacks deleted, {outcome.Retained.Length} resources kept",
            new JsonObject
            {
                ["deleted"] = new JsonArray([.. outcome.Deleted.Select(stack => (JsonNode)stack)]),
                ["retained"] = new JsonArray([.. outcome.Retained.Select(resource => (JsonNode)resource.PhysicalId)]),
            });
    }

    private static string EnvironmentOf(BuildContext context) => context.Lakehouse.Manifest().Environment.Name;

    internal static Task<T> Watch<T>(BuildContext context, Func<IDeploymentProgress, Task<T>> work)
    {
        // The local AWS starts, and says so, before a terminal's bars are drawn.
        _ = context.Aws.Target;
        if (!context.Output.Console.Profile.Capabilities.Interactive)
        {
            return work(new LineProgress(context.Output.Text));
        }

        var bars = new TerminalProgress(context.Output.Console);
        return bars.RunAsync(() => work(bars));
    }
}
