using System.Collections.Immutable;
using System.Globalization;
using Strata.Preview;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>Dirty texts, in the preview and in the job: the same rows are published and set aside, and nowhere is a text of personal data.</summary>
[Collection(SparkCollection.Name)]
public sealed class ParsingOnSparkTests(SparkSession spark) : IDisposable
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

    [SkippableFact]
    public async Task The_job_and_the_preview_publish_and_set_aside_the_same_rows()
    {
        using var samples = await DeliveredSamples.OfAsync(script.Compile());

        var log = samples.Run(spark);

        log.ShouldNotContain("secret");
        log.ShouldNotContain("two");
        PreviewText.Write(samples.Report).ShouldNotContain("secret");
        (await Published(samples, "lines")).ShouldBe(["1"]);
        (await Published(samples, "warned")).ShouldBe(["1", "3"]);
        (await SetAside(samples, "lines")).ShouldBe(
        [
            "2 NULL NULL 01.03.2026: Parses \"quantity\": 'two' from LOAD00000000.parquet",
            "3 99 NULL 01.03.2026: (ColumnValues \"quantity\" >= 1) AND (ColumnValues \"quantity\" <= 10) from LOAD00000000.parquet",
            "4 NULL NULL NULL: Parses \"quantity\": 'x' Parses \"price\": '1.23456' Parses \"day\": '31.02.2026' from LOAD00000000.parquet",
            "5 5 NULL 01.03.2026: Parses \"born\": '•••' from LOAD00000000.parquet",
        ]);
        (await SetAside(samples, "warned")).Select(row => row[0]).ShouldBe(['2', '4', '5']);
        foreach (var dataset in new[] { "lines", "warned" })
        {
            samples.Previewed(dataset).Kept.Select(Id).ShouldBe(await Published(samples, dataset));
            samples.Previewed(dataset).Rejected.Select(rejected => Id(rejected.Row)).ShouldBe((await SetAside(samples, dataset)).Select(row => row[..1]));
        }
    }

    public void Dispose() => script.Dispose();

    private static async Task<ImmutableArray<string>> Published(DeliveredSamples samples, string dataset) =>
        [.. (await samples.PublishedAsync(dataset)).Select(row => $"{row["id"]}").Order(StringComparer.Ordinal)];

    private static async Task<ImmutableArray<string>> SetAside(DeliveredSamples samples, string dataset) =>
    [
        .. (await samples.SetAsideAsync(dataset))
            .Select(row => $"{row["id"]} {Text(row, "quantity")} {Text(row, "price")} {Text(row, "day")}: {string.Join(' ', ((System.Collections.IEnumerable)row["_rules"]!).Cast<object>())} from {Path.GetFileName((string)row["_source_file"]!)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Id(object row) => $"{row.GetType().GetProperty("Id")!.GetValue(row)}";

    private static string Text(IDictionary<string, object?> row, string column) => row.TryGetValue(column, out var value) && value is not null
        ? value is DateOnly day ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""
        : "NULL";
}
