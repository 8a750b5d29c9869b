using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Build.Jobs;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Jobs;

/// <summary>What a job set aside against what the preview of the same samples sets aside.</summary>
public sealed class QuarantineComparisonTests : IDisposable
{
    private const string Lakehouse = """
        record Raw(long Id, [property: Pii] string? Email, decimal Price, string Quantity);
        record Line(long Id, [property: Pii] string? Email, decimal Price, int Quantity);
        var raw = Postgres("shop", Secret("s"), Network("data")).Table<Raw>("public.lines", key: r => r.Id, load: FullLoad(every: Day));
        var lines = Cleaned("lines", from r in raw select new Line(r.Id, r.Email, r.Price, Parse.Int(r.Quantity)))
            .Key(l => l.Id)
            .Expect(q => q.IsBetween(l => l.Price, 0, 50).IsComplete(l => l.Email))
            .OnFailure(Quarantine);
        """;

    private const string PriceIsBetween = "(ColumnValues \"price\" >= 0) AND (ColumnValues \"price\" <= 50)";
    private const string EmailIsComplete = "IsComplete \"email\"";

    private readonly ScriptUnderTest script = new ScriptUnderTest(ScriptUnderTest.Prologue + Lakehouse)
        .With("samples/shop.lines.csv", "id,email,price,quantity\n1,a@b,9.5,1\n2,b@c,10,two\n3,c@d,99,3\n3,e@f,98,3\n4,,99,4\n");

    public void Dispose() => script.Dispose();

    [Fact]
    public void Rows_and_rules_may_come_in_any_order_and_rows_may_share_their_key() =>
        Compare(
            Row("4", null, "99.0000", "4", EmailIsComplete, PriceIsBetween),
            Row("3", "e@f", "98.0000", "3", PriceIsBetween),
            Row("2", "b@c", "10.0000", null, "Parses \"quantity\": 'two'"),
            Row("3", "c@d", "99.0000", "3", PriceIsBetween)).ShouldBeEmpty();

    [Fact]
    public void Tells_rows_rules_and_cells_that_differ_from_the_preview_where_the_dataset_is_declared() =>
        Compare(
            Row("1", "a@b", "9.5000", "1", "A rule of no script"),
            Row("3", "e@x", "98.5000", "3", PriceIsBetween),
            Row("3", "c@d", "99.0000", "3", PriceIsBetween),
            Row("4", null, "99.0000", "4", EmailIsComplete)).ShouldBe(
        [
            "main.csx(7) STR6204: Dataset 'lines' – does not set row id=2 aside by Parses \"quantity\", as the preview does. Find what of the rules Spark and C# see differently.",
            "main.csx(7) STR6201: Column 'email' of dataset 'lines' – is ••• in the quarantine and ••• in the preview, in row id=3. Find what of the query Spark and C# see differently.",
            "main.csx(7) STR6201: Column 'price' of dataset 'lines' – is 98.5 in the quarantine and 98 in the preview, in row id=3. Find what of the query Spark and C# see differently.",
            "main.csx(7) STR6204: Dataset 'lines' – does not set row id=4 aside by " + PriceIsBetween + ", " + EmailIsComplete + ", as the preview does. Find what of the rules Spark and C# see differently.",
            "main.csx(7) STR6205: Dataset 'lines' – sets row id=1 aside by A rule of no script, and the preview does not. Find what of the rules Spark and C# see differently.",
            "main.csx(7) STR6205: Dataset 'lines' – sets row id=4 aside by " + EmailIsComplete + ", and the preview does not. Find what of the rules Spark and C# see differently.",
        ]);

    [Fact]
    public void A_quarantine_of_the_time_before_the_policy_changed_is_not_compared()
    {
        script.With("main.csx", ScriptUnderTest.Prologue + Lakehouse.Replace(".OnFailure(Quarantine)", "", StringComparison.Ordinal))
            .With("samples/shop.lines.csv", "id,email,price,quantity\n1,a@b,9.5,1\n");

        Compare(quarantines: 0, Row("2", "b@c", "10.0000", "2", PriceIsBetween)).ShouldBeEmpty();
    }

    private static JsonArray Row(string id, string? email, string price, string? quantity, params string[] rules) => [id, email, price, quantity, JsonSerializer.Serialize(rules)];

    private IEnumerable<string> Compare(params JsonArray[] setAside) => Compare(quarantines: 1, setAside);

    private IEnumerable<string> Compare(int quarantines, params JsonArray[] setAside)
    {
        var compiled = script.Compile();
        compiled.Problems.ShouldBeEmpty();
        var comparison = new TableComparison(compiled.Model.ShouldNotBeNull(), compiled.Sources.Root);
        var problems = comparison.Compare(new Dictionary<string, PublishedTable> { ["lines"] = new([Published()], [.. setAside]) });

        (comparison.Compared, comparison.Quarantines).ShouldBe((1, quarantines));
        return problems.Select(problem => $"{problem.Location.File}({problem.Location.Line}) {problem.Id}: {problem.Message}");
    }

    private static JsonArray Published() => ["1", "a@b", "9.5000", "1"];
}
