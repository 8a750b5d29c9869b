using System.Text.Json.Nodes;
using Strata.Build.Tools;
using Strata.Synthesis;

namespace Strata.Build.Stages;

/// <summary>Manifest to cloud assembly: templates, the jobs' artefacts, and the policies' findings.</summary>
internal static class SynthStage
{
    private const string Name = "Synth";

    public static void Run(BuildContext context)
    {
        Prerequisite.Node.Find();
        var options = new SynthesisOptions { RuntimeFolder = context.Paths.Runtime, Materialize = context.Materialize };
        var result = LakehouseApp.Synthesize(context.Lakehouse.Manifest(), context.Artifacts.Assembly, options);
        context.Report.Tell(result.Diagnostics);

        var reused = result.Stacks.Count(stack => stack.Reused);
        context.Report.Add(
            Name,
            $"{result.Stacks.Length} stacks, {result.Stacks.Sum(stack => stack.Resources)} resources{(reused == result.Stacks.Length ? ", unchanged" : "")}",
            new JsonArray([.. result.Stacks.Select(Details)]));
    }

    private static JsonNode Details(SynthesizedStack stack) => new JsonObject
    {
        ["name"] = stack.Name,
        ["template"] = stack.TemplateFile,
        ["resources"] = stack.Resources,
        ["dependsOn"] = new JsonArray([.. stack.DependsOn.Select(other => (JsonNode)other)]),
        ["reused"] = stack.Reused,
    };
}
