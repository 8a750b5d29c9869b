using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Aws;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis;

namespace Strata.Build.Jobs;

/// <summary>Runs the workflow in AWS on what sources delivered there, and asks Athena whether each table keeps its key.</summary>
internal sealed class AwsDataCheck(AwsTarget target, LakehouseManifest manifest, IDeploymentProgress progress)
{
    private readonly PhysicalNames names = new(manifest);

    public async Task<DataOutcome> CheckAsync(CancellationToken cancellation = default)
    {
        try
        {
            using var glue = new GlueApi(target);
            var failed = await new GlueRun(glue, names.Workflow, Wait(names.Workflow)).RunAsync(cancellation);
            return failed.IsEmpty ? await CheckTablesAsync(cancellation) : new("the workflow failed", null, failed, ExitCode.Error);
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return new("the data was not checked", null, [problem], ExitCode.Error);
        }
    }

    /// <summary>Counts rows and keys of every table.</summary>
    public async Task<DataOutcome> CheckTablesAsync(CancellationToken cancellation = default)
    {
        using var athena = new AthenaApi(target, $"s3://{new DataLocations(names).Artefacts}/{DataLocations.Temporary}athena/");
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var counts = new JsonObject();
        foreach (var (layer, dataset) in manifest.Cleaned.Select(dataset => ("cleaned", dataset)).Concat(manifest.Curated.Select(dataset => ("curated", dataset))))
        {
            var row = await athena.FirstRowAsync(dataset.Name, KeyQuery.Of(names.Database(layer), dataset), Wait(dataset.Name), cancellation);
            if (row.Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)).ToArray() is not [var rows, var keys, var without])
            {
                throw new DeploymentException(DataDiagnostics.QueryFailed, dataset.Name, $"it answers {row.Length} columns in place of 3");
            }

            counts[dataset.Name] = rows;
            progress.Report(new Remark(dataset.Name, $"{rows} rows in Athena"));
            if (rows != keys || without > 0)
            {
                problems.Add(DataDiagnostics.KeyNotKept.At(SourceLocation.None, dataset.Name, rows, keys, without));
            }
        }

        return new($"{counts.Count} tables read by Athena", counts, problems.ToImmutable(), problems.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed);
    }

    private Waiting Wait(string subject) => new(subject, Pace.For(target), progress);
}
