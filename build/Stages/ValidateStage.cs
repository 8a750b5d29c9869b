using System.Text.Json.Nodes;
using Strata.Build.Jobs;
using Strata.Manifest;
using Strata.Schema;

namespace Strata.Build.Stages;

/// <summary>Script to manifest: checks the lakehouse, then writes <c>lakehouse.json</c> and the SQL of each dataset.</summary>
internal static class ValidateStage
{
    private const string Name = "Validate";

    public static void Run(BuildContext context)
    {
        var compiled = context.Lakehouse.Compile();
        if (compiled.Manifest is not { } manifest)
        {
            throw new InvalidOperationException("A script without errors has no manifest.");
        }

        ManifestFiles.Write(manifest, context.Artifacts.Manifest, context.Artifacts.Sql);
        context.Report.Tell(ManifestSchema.Check(ManifestJson.Write(manifest), context.Paths.Relative(context.Artifacts.Manifest)));

        var datasets = manifest.Cleaned.Concat(manifest.Curated).ToList();
        if (context.Dataset is { } selection)
        {
            DatasetSelection.Parse(selection, [.. datasets.Select(dataset => dataset.Name)]);
        }

        var rules = datasets.Sum(dataset => dataset.Rules.Length);
        var tables = manifest.Postgres.Sum(source => source.Tables.Length);
        context.Report.Add(
            Name,
            $"{manifest.Lakehouse}: {Count(tables, "table")}, {Count(datasets.Count, "dataset")}, {Count(rules, "rule")}, {Problems(compiled)}",
            new JsonObject { ["lakehouse"] = manifest.Lakehouse, ["tables"] = tables, ["datasets"] = new JsonArray([.. datasets.Select(dataset => (JsonNode)dataset.Name)]), ["rules"] = rules });
    }

    private static string Problems(CompiledLakehouse compiled) =>
        compiled.Problems.IsEmpty ? "no problems" : Count(compiled.Problems.Length, "warning");

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
