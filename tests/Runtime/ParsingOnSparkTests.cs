using System.Collections.Immutable;
using System.Globalization;
using Strata.Preview;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>Dirty texts, in the preview and in the job: the same rows are published and set aside, and nowhere is a text of personal data.</summary>
[Collection(SparkCollection.Name)]
public sealed class ParsingOnSparkTests : IDisposable
{
    private const string Script = ScriptUnderTest.Prologue +
        """
        record Raw(long Id, string Quantity, string? Price, string Day, [property: Pii] string Born);
        record Line(long Id, int Quantity, decimal? Price, DateOnly Day, [property: Pii] DateOnly Born);

        var shop = Postgres("shop", secret: Secret("shop"), network: Network("data"));
        var raw = shop.Table<Raw>("lines", key: r => r.Id, load: FullLoad(every: Week));
        var lines = from r in raw
                    select new Line(r.Id, Parse.Int(r.Quantity), Parse.OptionalDecimal(r.Price), Parse.Date(r.Day, "dd.MM.yyyy"), Parse.Date(r.Born, "yyyy-MM-dd"));

        Cleaned("lines", lines).Key(l => l.Id).Expect(q => q.IsBetween(l => l.Quantity, 1, 10)).OnFailure(Quarantine);
        Cleaned("warned", lines).Key(l => l.Id).Expect(q => q.IsBetween(l => l.Quantity, 1, 10)).OnFailure(Warn);
        """;

    private const string Lines =
        """
        id,quantity,price,day,born
        1,1,1.5,01.03.2026,1980-01-01
        2,two,,01.03.2026,1980-01-01
        3,99,,01.03.2026,1980-01-01
        4,x,1.23456,31.02.2026,1980-01-01
        5,5,,01.03.2026,secret-5
        """;

    private readonly ScriptUnderTest script = new ScriptUnderTest(Script).With("samples/shop.lines.csv", Lines);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-parsing-");

    [SkippableFact]
    public async Task The_job_and_the_preview_publish_and_set_aside_the_same_rows()
    {
        Skip.If(SparkHome.Find() is null, SparkHome.Missing);
        var compiled = script.Compile();
        compiled.Problems.ShouldBeEmpty();
        var model = compiled.Model.ShouldNotBeNull();
        var preview = new PreviewRunner(model, script.PathOf(""));
        var report = preview.Run();
        var specs = new LocalSpecs(compiled.Manifest.ShouldNotBeNull(), folder.FullName);
        var table = model.SourceTables.Single();
        await ReplicatedFile.WriteAsync(Path.Combine(specs.IngestionOf(table.Name), "LOAD00000001.parquet"), table.Columns, preview.Rows[table].Select(row => ("I", "2026-01-01", row)));

        var (exitCode, output) = await GluePython.RunAsync(SparkHome.Find(), ["-m", "strata_glue.local", .. specs.Write()]);

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("secret");
        output.ShouldNotContain("two");
        PreviewText.Write(report).ShouldNotContain("secret");
        (await Published(specs, "lines")).ShouldBe(["1"]);
        (await Published(specs, "warned")).ShouldBe(["1", "3"]);
        (await SetAside(specs, "lines")).ShouldBe(
        [
            "2 NULL NULL 01.03.2026: Parses \"quantity\": 'two' from LOAD00000001.parquet",
            "3 99 NULL 01.03.2026: (ColumnValues \"quantity\" >= 1) AND (ColumnValues \"quantity\" <= 10) from LOAD00000001.parquet",
            "4 NULL NULL NULL: Parses \"quantity\": 'x' Parses \"price\": '1.23456' Parses \"day\": '31.02.2026' from LOAD00000001.parquet",
            "5 5 NULL 01.03.2026: Parses \"born\": '•••' from LOAD00000001.parquet",
        ]);
        (await SetAside(specs, "warned")).Select(row => row[0]).ShouldBe(['2', '4', '5']);
        foreach (var dataset in model.Datasets)
        {
            preview.Rows[dataset.Dataset].Select(Id).ShouldBe(await Published(specs, dataset.Dataset.Name));
            preview.Rows.Produce(dataset).Rejected.Select(rejected => Id(rejected.Row)).ShouldBe((await SetAside(specs, dataset.Dataset.Name)).Select(row => row[..1]));
        }
    }

    public void Dispose()
    {
        script.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<ImmutableArray<string>> Published(LocalSpecs specs, string dataset) =>
        [.. (await DeltaFolder.ReadAsync(specs.TableOf(dataset))).Select(row => $"{row["id"]}").Order(StringComparer.Ordinal)];

    private static async Task<ImmutableArray<string>> SetAside(LocalSpecs specs, string dataset) =>
    [
        .. (await DeltaFolder.ReadAsync(specs.QuarantineOf(dataset)))
            .Select(row => $"{row["id"]} {Text(row, "quantity")} {Text(row, "price")} {Text(row, "day")}: {string.Join(' ', ((System.Collections.IEnumerable)row["_rules"]!).Cast<object>())} from {Path.GetFileName((string)row["_source_file"]!)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Id(object row) => $"{row.GetType().GetProperty("Id")!.GetValue(row)}";

    private static string Text(IDictionary<string, object?> row, string column) => row.TryGetValue(column, out var value) && value is not null
        ? value is DateOnly day ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""
        : "NULL";
}
