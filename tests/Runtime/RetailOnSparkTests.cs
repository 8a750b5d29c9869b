using System.Collections.Immutable;
using System.Globalization;
using Strata.Constructs;
using Strata.Model;
using Strata.Preview;
using Strata.Quality;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>
/// The retail example for real: its samples as a replication writes them, every job on Spark, and each Delta table equal to what the in-process
/// engine gives, row by row.
/// </summary>
[Collection(SparkCollection.Name)]
public sealed class RetailOnSparkTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-retail-");

    [SkippableFact]
    public async Task Spark_publishes_and_sets_aside_the_rows_that_the_preview_shows()
    {
        Skip.If(SparkHome.Find() is null, SparkHome.Missing);
        var compiled = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path);
        var model = compiled.Model.ShouldNotBeNull();
        var preview = new PreviewRunner(model, RepositoryRoot.Path);
        preview.Run().Problems.ShouldBeEmpty();
        var specs = new LocalSpecs(compiled.Manifest.ShouldNotBeNull(), folder.FullName);
        await DeliverAsync(model.SourceTables, preview.Rows, specs);

        var (exitCode, output) = await GluePython.RunAsync(SparkHome.Find(), ["-m", "strata_glue.local", .. specs.Write()]);

        exitCode.ShouldBe(0, output);
        foreach (var dataset in model.Datasets)
        {
            (await RowsOf(specs.TableOf(dataset.Dataset.Name), dataset.Dataset.Columns)).ShouldBe(Text(preview.Rows[dataset.Dataset], dataset.Dataset.Columns));
            await CompareQuarantine(dataset, preview.Rows, specs);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task DeliverAsync(ImmutableArray<Dataset> tables, LakehouseRows rows, LocalSpecs specs)
    {
        foreach (var table in tables)
        {
            await ReplicatedFile.WriteAsync(
                Path.Combine(specs.IngestionOf(table.Name), "LOAD00000001.parquet"),
                table.Columns,
                rows[table].Select(row => ("I", "2026-03-03 00:00:00.000000", row)));
        }
    }

    private static async Task CompareQuarantine(TransformedModel dataset, LakehouseRows rows, LocalSpecs specs)
    {
        if (dataset.FailurePolicy != FailurePolicy.Quarantine)
            return;

        var rejected = rows.Produce(dataset).Rejected;

        rejected.ShouldNotBeEmpty();
        (await RowsOf(specs.QuarantineOf(dataset.Dataset.Name), dataset.Dataset.Columns)).ShouldBe(Text(rejected.Select(row => row.Row), dataset.Dataset.Columns));
    }

    private static async Task<ImmutableArray<string>> RowsOf(string table, ImmutableArray<Column> columns)
    {
        var rows = await DeltaFolder.ReadAsync(table);
        return [.. rows.Select(row => Line(columns.Select(column => row.TryGetValue(column.Name, out var value) ? value : null))).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Text(IEnumerable<object> rows, ImmutableArray<Column> columns) =>
        [.. rows.Select(row => Line(columns.Select(column => column.Property.GetValue(row)))).Order(StringComparer.Ordinal)];

    private static string Line(IEnumerable<object?> values) => string.Join(" | ", values.Select(Value));

    private static string Value(object? value) => value switch
    {
        null => "NULL",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
