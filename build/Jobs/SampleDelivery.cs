using System.Collections.Immutable;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;

namespace Strata.Build.Jobs;

/// <summary>Lays the lakehouse's samples where its jobs expect what sources deliver. What a source delivered itself is let be.</summary>
internal sealed class SampleDelivery(LakehouseModel lakehouse, string root, IObjectStore store, bool samplesOnly, IDeploymentProgress progress)
{
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What is wrong with the samples' files.</summary>
    public ImmutableArray<Diagnostic> Problems => problems.ToImmutable();

    /// <summary>Delivers to the tables that the jobs read.</summary>
    public async Task DeliverAsync(IEnumerable<DeployedSpec> specs, CancellationToken cancellation)
    {
        var folders = specs.SelectMany(spec => spec.Inputs).Select(input => (input.Dataset, Folder: S3Place.Parse(input.Path))).Distinct().ToImmutableArray();
        foreach (var table in lakehouse.SourceTables)
        {
            if (folders.FirstOrDefault(input => input.Dataset == table.Name).Folder is { } folder)
            {
                progress.Report(new Remark(table.Name, await DeliverAsync(table, folder, cancellation)));
            }
        }
    }

    private async Task<string> DeliverAsync(Constructs.Dataset table, S3Place folder, CancellationToken cancellation)
    {
        var others = (await store.ListAsync(folder, cancellation)).Count(name => name != SampleFile.Name);
        if (others > 0)
        {
            if (samplesOnly)
            {
                problems.Add(RunDiagnostics.NotOnlySamples.At(SourceLocation.None, table.Name, others, folder));
            }

            return $"read from the {others} files in {folder}";
        }

        var name = PreviewRunner.SampleOf(lakehouse, table.Name);
        var path = Path.Combine(root, name);
        if (!File.Exists(path))
        {
            return $"without rows: there is no {name}";
        }

        var (rows, wrong) = SampleReader.Read(table, path, name);
        problems.AddRange(wrong);
        return wrong.IsEmpty && await WriteAsync(table, rows, folder.Under(SampleFile.Name), cancellation)
            ? $"{rows.Length} sample rows delivered"
            : $"{rows.Length} sample rows, delivered before";
    }

    // A file that is written again, even with the same bytes, is a new load to the jobs.
    private async Task<bool> WriteAsync(Constructs.Dataset table, ImmutableArray<object> rows, S3Place place, CancellationToken cancellation)
    {
        var content = await SampleFile.WriteAsync(table.Columns, rows);
        if (await store.ReadAsync(place, cancellation) is { } present && present.AsSpan().SequenceEqual(content))
        {
            return false;
        }

        await store.WriteAsync(place, content, cancellation);
        return true;
    }
}
