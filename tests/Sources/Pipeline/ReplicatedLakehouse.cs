using System.Collections.Immutable;
using Strata.Constructs.Postgres;
using Strata.Manifest;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Runtime;
using Strata.Tests.Sources.Dms;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>A database, its replication as DMS files, and the jobs that make a lakehouse of them, all on this machine.</summary>
internal sealed class ReplicatedLakehouse : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-replicated-");
    private readonly SparkSession spark;
    private LakehouseManifest manifest;
    private int runs;

    public ReplicatedLakehouse(LakehouseManifest manifest, PostgresDatabase database, SparkSession spark, DmsSettings settings)
    {
        (this.manifest, this.spark, Database) = (manifest, spark, database);
        Deploy(manifest);
        Changes = Writer(LoadKind.FullThenChanges, settings);
        Loads = Writer(LoadKind.Full, settings);
    }

    public PostgresDatabase Database { get; }

    /// <summary>The replication of tables that are loaded once and then followed.</summary>
    public DmsWriter Changes { get; }

    /// <summary>The replication of tables that are loaded again and again.</summary>
    public DmsWriter Loads { get; }

    private LocalSpecs Specs => new(manifest, folder.FullName);

    /// <summary>Gives the jobs the specs of this version of the lakehouse.</summary>
    public void Deploy(LakehouseManifest version)
    {
        manifest = version;
        Specs.Write();
    }

    public string TableOf(string dataset) => Specs.TableOf(dataset);

    public string SpecOf(string dataset) => Path.Combine(folder.FullName, $"{dataset}.json");

    /// <summary>Runs statements of the source as one transaction.</summary>
    public Task CommitAsync(params IEnumerable<string> statements) => Database.ExecuteAsync(string.Join(";\n", statements));

    /// <summary>Runs a dataset's job in the shared Spark session.</summary>
    /// <returns>The steps it took.</returns>
    public ImmutableArray<string> Run(string dataset)
    {
        var answer = TryRun(dataset);
        answer.Error.ShouldBeNull();
        return answer.Steps;
    }

    public JobAnswer TryRun(string dataset) => spark.RunJob(SpecOf(dataset), $"run-{++runs}");

    /// <summary>The rows of a dataset's Delta table.</summary>
    public Task<ImmutableArray<string>> RowsAsync(string dataset) => RowsAsync(dataset, TableOf(dataset));

    /// <summary>The rows of a dataset that were set aside.</summary>
    public Task<ImmutableArray<string>> QuarantinedAsync(string dataset) => RowsAsync(dataset, Specs.QuarantineOf(dataset));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private DmsWriter Writer(LoadKind kind, DmsSettings settings)
    {
        var source = manifest.Postgres.Single();
        return new(Database, Specs.IngestionOf(source), settings, [.. source.Tables.Where(table => table.Load == kind).Select(table => $"{table.Schema}.{table.Table}")]);
    }

    private async Task<ImmutableArray<string>> RowsAsync(string dataset, string table)
    {
        var columns = manifest.Cleaned.Concat(manifest.Curated).Single(candidate => candidate.Name == dataset).Columns;
        return RowText.Lines((await DeltaFolder.ReadAsync(table)).Select(
            row => columns.Select(column => row.TryGetValue(column.Name, out var value) ? value : null)));
    }
}
