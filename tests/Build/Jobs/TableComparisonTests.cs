using System.Text.Json.Nodes;
using Strata.Build.Jobs;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Jobs;

/// <summary>Published tables, as Spark writes their values, against what the samples must give.</summary>
public sealed class TableComparisonTests : IDisposable
{
    private const string Lakehouse = """
        record Row(long Id, [property: Pii] string? Email, decimal Price, DateTime At, double Ratio);
        var rows = Postgres("shop", Secret("s"), Network("data")).Table<Row>("public.rows", key: r => r.Id, load: FullLoad(every: Day));
        var copy = Cleaned("copy", from r in rows select r).Key(r => r.Id);
        """;

    private readonly ScriptUnderTest script = new(ScriptUnderTest.Prologue + Lakehouse);

    public TableComparisonTests() =>
        script.With("samples/shop.rows.csv", "id,email,price,at,ratio\n1,a@b,9.5,2026-01-31T10:00:00.5,0.1\n2,,10,2026-01-31T10:00:00,1e10\n");

    public void Dispose() => script.Dispose();

    [Fact]
    public void Equal_values_may_be_spelled_differently() =>
        Compare("""[["2",null,"10.0000","2026-01-31 10:00:00","1.0E10"],["1","a@b","9.5000","2026-01-31 10:00:00.5","0.1"]]""").ShouldBeEmpty();

    [Fact]
    public void Tells_the_cells_and_rows_that_differ_from_the_preview_where_the_dataset_is_declared() =>
        Compare("""[["1","a@c","9.6000","2026-01-31 10:00:00.5","0.1"],["3",null,"1","2026-01-31 10:00:00","1"]]""").ShouldBe(
        [
            "main.csx(6) STR6201: Column 'email' of dataset 'copy' – is ••• in the published table and ••• in the preview, in row id=1. Find what of the query Spark and C# see differently.",
            "main.csx(6) STR6201: Column 'price' of dataset 'copy' – is 9.6 in the published table and 9.5 in the preview, in row id=1. Find what of the query Spark and C# see differently.",
            "main.csx(6) STR6202: Dataset 'copy' – does not publish row id=2, which the preview shows. Find what of the query Spark and C# see differently.",
            "main.csx(6) STR6203: Dataset 'copy' – publishes row id=3, which the preview does not show. Find what of the query Spark and C# see differently.",
        ]);

    [Fact]
    public void A_file_of_expected_rows_comes_before_the_preview()
    {
        script.With("samples/expected.copy.csv", "id,price\n1,9.5\n2,11\n");

        Compare("""[["1","x","9.5000","2026-01-31 10:00:00.5","7"],["2",null,"10.0000","2026-01-31 10:00:00","1.0E10"]]""").ShouldBe(
            ["samples/expected.copy.csv(3) STR2611: Column 'price' of id=2 is 10, expected 11. Correct the transformation, or the expected file."]);
    }

    private IEnumerable<string> Compare(string table)
    {
        var compiled = script.Compile();
        compiled.Problems.ShouldBeEmpty();
        var comparison = new TableComparison(compiled.Model.ShouldNotBeNull(), compiled.Sources.Root);
        var problems = comparison.Compare(new Dictionary<string, PublishedTable> { ["copy"] = new(JsonNode.Parse(table)!.AsArray(), []) });

        comparison.Compared.ShouldBe(1);
        return problems.Select(problem => $"{problem.Location.File}({problem.Location.Line}) {problem.Id}: {problem.Message}");
    }
}
