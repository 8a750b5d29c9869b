using System.Collections.Immutable;
using System.Globalization;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>Every kind of rule that the preview judges, on rows with nulls, repetitions and odd texts: Spark's engine sets the same rows aside by the same rules.</summary>
[Collection(SparkCollection.Name)]
public sealed class RulesOnSparkTests(SparkSession spark) : IDisposable
{
    private const string Script = ScriptUnderTest.Prologue +
        """
        record Country(string Code);
        record Item(long Id, string? Text, int? Number, decimal? Price, DateOnly? Day, string Country, double Weight);

        var shop = Postgres("shop", secret: Secret("shop"), network: Network("data"));
        var rawCountries = shop.Table<Country>("countries", key: c => c.Code, load: FullLoad(every: Week));
        var rawItems = shop.Table<Item>("items", key: i => i.Id, load: FullLoad(every: Week));
        var countries = Cleaned("countries", from c in rawCountries select new Country(c.Code)).Key(c => c.Code);

        Cleaned("items", from i in rawItems select new Item(i.Id, i.Text, i.Number, i.Price, i.Day, i.Country, i.Weight))
            .Expect(q => q.IsComplete(i => i.Text)
                          .IsUnique(i => i.Text)
                          .IsPrimaryKey(i => new { i.Text, i.Number })
                          .IsIn(i => i.Text, ["a", "d\"e", "", "ß"])
                          .IsIn(i => i.Text, ["a", "it's", "b\\c", "d\"e", "ß"])
                          .IsIn(i => i.Number, [1, 2])
                          .IsIn(i => i.Price, [0.1m, 5])
                          .IsIn(i => i.Day, [new DateOnly(2026, 1, 1)])
                          .IsBetween(i => i.Number, 1, 2)
                          .IsBetween(i => i.Price, 0.1m, 99999999999999.9999m)
                          .IsBetween(i => i.Day, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31))
                          .IsBetween(i => i.Weight, 0.1, 2.5)
                          .Matches(i => i.Text, "a|b.*|")
                          .HasLength(i => i.Text, 1, 2)
                          .HasLength(i => i.Text, 1, 1)
                          .RowCount(atLeast: 8, atMost: 20)
                          .References(i => i.Country, countries, c => c.Code))
            .Expect("IsComplete \"number\", IsUnique \"number\", IsPrimaryKey \"number\", IsPrimaryKey \"id\" \"number\"")
            .Expect("ColumnValues \"text\" in [\"a\",\"ß\"], ColumnValues \"text\" not in [\"a\"], ColumnValues \"text\" = \"a\", ColumnValues \"text\" != \"a\"")
            .Expect("ColumnValues \"text\" matches \"[ab].*\", ColumnValues \"text\" matches \"b\\\\w\", ColumnValues \"text\" in [\"a\",NULL], ColumnLength \"text\" < 2, ColumnLength \"text\" between 0 and 3")
            .Expect("ColumnValues \"price\" > 0.1, ColumnValues \"price\" <= 5, ColumnValues \"price\" between 0.1 and 7, ColumnValues \"number\" = 1, ColumnValues \"number\" in [1,3]")
            .Expect("(ColumnValues \"number\" = 1) OR (ColumnValues \"price\" > 6), (IsComplete \"day\") AND (ColumnValues \"number\" < 3), RowCount > 5")
            .OnFailure(Quarantine);
        """;

    private const string Items =
        """
        id,text,number,price,day,country,weight
        1,a,1,0.1,2026-01-01,NL,0.1
        2,a,1,5,2026-01-31,NL,2.5
        3,,,,,NL,2.5000001
        4,b\c,2,0.0999,2025-12-31,NL,0
        5,"d""e",,7,2026-02-01,XX,-1
        6,ß,3,6.5,2026-01-15,DE,1
        7,😀x,0,99999999999999.9999,,NL,1
        8,it's,2,5,2026-01-01,nl,1
        9,B,2147483647,0.1001,2026-01-01,NL,1
        10,,-2147483648,-3,2026-01-02,NL,1
        """;

    private readonly ScriptUnderTest script = new ScriptUnderTest(Script).With("samples/shop.items.csv", Items).With("samples/shop.countries.csv", "code\nNL\nDE\n");

    [SkippableFact]
    public async Task Spark_and_the_preview_set_the_same_rows_aside_by_the_same_rules()
    {
        using var samples = await DeliveredSamples.OfAsync(script.Compile());

        samples.Run(spark);

        var expected = samples.Previewed("items");
        expected.Rejected.Length.ShouldBeGreaterThan(5);
        (await SetAside(samples)).ShouldBe(
            [.. expected.Rejected.SelectMany(row => row.Broken, (row, rule) => $"{Id(row.Row)} {rule.Dqdl}").Order(StringComparer.Ordinal)]);
        (await samples.PublishedAsync("items")).Length.ShouldBe(expected.Kept.Length);
    }

    public void Dispose() => script.Dispose();

    private static async Task<ImmutableArray<string>> SetAside(DeliveredSamples samples)
    {
        var rows = await samples.SetAsideAsync("items");
        return [.. rows.SelectMany(row => ((System.Collections.IEnumerable)row["_rules"]!).Cast<object>().Select(rule => $"{row["id"]} {rule}")).Order(StringComparer.Ordinal)];
    }

    private static string Id(object row) => Convert.ToString(row.GetType().GetProperty("Id")!.GetValue(row), CultureInfo.InvariantCulture)!;
}
