using System.Text.Json;
using Strata.Manifest;
using Strata.Preview;

namespace Strata.Build.Stages;

/// <summary>The lakehouse on its sample rows, in process: what each dataset would hold and what each rule would say.</summary>
internal static class PreviewStage
{
    private const string Name = "Preview";

    public static void Run(BuildContext context)
    {
        var compiled = context.Lakehouse.Compile();
        if (compiled.Model is not { } model)
        {
            throw new InvalidOperationException("A script without errors has no model.");
        }

        var report = new PreviewRunner(model, compiled.Sources.Root).Run();
        context.Report.Tell(report.Problems);

        var text = PreviewText.Write(report);
        var json = JsonSerializer.SerializeToNode(report.Datasets, ManifestJson.Options);
        Directory.CreateDirectory(context.Artifacts.Preview);
        File.WriteAllText(Path.Combine(context.Artifacts.Preview, "preview.txt"), text);
        File.WriteAllText(Path.Combine(context.Artifacts.Preview, "preview.json"), json?.ToJsonString(ManifestJson.Options) + "\n");

        context.Output.Text.Write(text);
        context.Report.Add(Name, Summary(report), json);
        StopWhereARuleStops(report);
    }

    private static string Summary(PreviewReport report)
    {
        var previewed = report.Datasets.Where(dataset => dataset.Skipped is null).ToList();
        var rejected = previewed.Sum(dataset => dataset.Rules.Sum(rule => rule.RowsRejected));
        var skipped = report.Datasets.Length - previewed.Count;

        return $"{previewed.Sum(dataset => dataset.RowsOut)} rows in {previewed.Count} datasets, {rejected} rejected by rules"
            + (skipped == 0 ? "" : $", {skipped} without samples");
    }

    private static void StopWhereARuleStops(PreviewReport report)
    {
        var stopped = report.Datasets.Where(dataset => dataset.Stops).Select(dataset => $"'{dataset.Dataset}'").ToList();
        if (stopped.Count > 0)
        {
            throw new StageFailedException(
                ExitCode.CheckFailed,
                $"Dataset {string.Join(", ", stopped)} would publish nothing: a quality rule stops it on its samples. Correct the samples, the query or the rule.");
        }
    }
}
