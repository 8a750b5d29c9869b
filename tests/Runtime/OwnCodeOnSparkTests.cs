using System.Collections.Immutable;
using System.Globalization;
using Strata.Preview;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>A lakehouse with functions, SQL and a PySpark file of the author's, through the jobs' entry point on Spark.</summary>
[Collection(SparkCollection.Name)]
public sealed class OwnCodeOnSparkTests : IDisposable
{
    private static readonly string lakehouse = RepositoryRoot.Of("tests", "Lakehouses", "own_code", "lakehouse.csx");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-own-code-");

    [SkippableFact]
    public async Task Every_dataset_is_published()
    {
        var (exitCode, output) = await RunAsync("own_code");

        exitCode.ShouldBe(0, output);
        (await RowsOf("cleaned/paid_orders", "order_id", "status")).ShouldBe(["1 paid", "2 paid", "4 paid", "5 paid"]);
        (await RowsOf("curated/places", "order_id", "customer_id", "number")).ShouldBe(["1 7 2", "2 7 1", "4 8 1"]);
        (await RowsOf("curated/best", "order_id")).ShouldBe(["2", "4"]);
        (await RowsOf("curated/spreads", "customer_id", "orders", "widest")).ShouldBe(["7 2 5.0000", "8 1 0.0000"]);
        (await RowsOf("curated/wide", "customer_id")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_result_that_the_record_does_not_declare_ends_the_job_and_publishes_nothing()
    {
        var (exitCode, output) = await RunAsync("wrong", (".cast(\"decimal(18,4)\")", ""));

        exitCode.ShouldBe(1, output);
        output.ShouldContain("\"dataset\": \"spreads\"");
        output.ShouldContain("\"step\": \"transform\", \"cause\": \"Dataset 'spreads' gives other columns than its record declares. Given: customer_id bigint, orders bigint, widest decimal(");
        Directory.Exists(Path.Combine(folder.FullName, "wrong", "curated", "spreads")).ShouldBeFalse();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(int ExitCode, string Output)> RunAsync(string name, params (string Old, string New)[] changes)
    {
        Skip.If(SparkHome.Find() is null, SparkHome.Missing);
        var compiled = StrataCompiler.Compile(lakehouse, RepositoryRoot.Path);
        var model = compiled.Model.ShouldNotBeNull();
        var preview = new PreviewRunner(model, RepositoryRoot.Path);
        preview.Run().Problems.ShouldBeEmpty();
        var specs = new LocalSpecs(compiled.Manifest.ShouldNotBeNull(), folder.CreateSubdirectory(name).FullName);
        foreach (var table in model.SourceTables)
        {
            await ReplicatedFile.WriteAsync(
                Path.Combine(specs.IngestionOf(table.Name), "LOAD00000001.parquet"),
                table.Columns,
                preview.Rows[table].Select(row => ("I", "2026-03-03 00:00:00.000000", row)));
        }

        var jobs = specs.Write();
        var script = Directory.EnumerateFiles(Path.Combine(folder.FullName, name, "artefacts"), "spreads*.py", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(script, changes.Aggregate(await File.ReadAllTextAsync(script), (text, change) => text.Replace(change.Old, change.New)));
        return await GluePython.RunAsync(SparkHome.Find(), ["-m", "strata_glue.local", .. jobs]);
    }

    private async Task<ImmutableArray<string>> RowsOf(string table, params string[] columns)
    {
        var rows = await DeltaFolder.ReadAsync(Path.Combine(folder.FullName, "own_code", table));
        return [.. rows.Select(row => string.Join(" ", columns.Select(column => Convert.ToString(row[column], CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal)];
    }
}
