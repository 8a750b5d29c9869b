using Strata.Queries;
using Strata.Tests.Support;

namespace Strata.Tests.Queries;

public sealed class AwkwardScriptTests
{
    private const string Sources =
        ScriptUnderTest.Prologue +
        """
        record Raw(long Id, string Größe, string Select);
        record Size(long Id, string Text);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var raw = shop.Table<Raw>("order", key: r => r.Id, load: FullLoad(every: Day));

        """;

    [Fact]
    public void A_query_that_reads_a_dataset_before_it_is_declared_is_located() =>
        Problems("""
            var one = Cleaned("one", from s in two select new Size(s.Id, s.Text));
            var two = Cleaned("two", from s in one select new Size(s.Id, s.Text));
            """).ShouldContain("main.csx(8,36): error STR1102: Name 'two' is used here and declared later, in line 9. Move the declaration up, or the use down.");

    [Fact]
    public void Two_columns_of_one_snake_case_name_are_located() =>
        Problems("""
            record Twice(long OrderId, long orderId);
            var twice = Cleaned("twice", from r in raw select new Twice(r.Id, r.Id));
            """).ShouldStartWith("main.csx(8,33): error STR2304: Properties 'OrderId' and 'orderId' of dataset 'twice' are all the column 'order_id'.");

    [Fact]
    public void Two_datasets_of_one_name_are_located() =>
        Problems("""
            var one = Cleaned("sizes", from r in raw select new Size(r.Id, r.Select));
            var two = Cleaned("sizes", from r in raw select new Size(r.Id, r.Select));
            """).ShouldStartWith("main.csx(9,19): error STR2301: Dataset 'sizes' is declared already, at main.csx(8).");

    [Fact]
    public void A_column_that_the_catalog_cannot_keep_is_located() =>
        Problems("""
            record Keeps(long Id, string Größe);
            var keeps = Cleaned("keeps", from r in raw select new Keeps(r.Id, r.Größe));
            """).ShouldStartWith("main.csx(8,30): error STR2308: Column 'größe' of dataset 'keeps' has a name that Glue and Athena do not keep.");

    [Fact]
    public void A_column_that_is_a_list_is_located() =>
        Problems("""
            record Tagged(long Id, string[] Tags);
            var tagged = shop.Table<Tagged>("tagged", key: t => t.Id, load: FullLoad(every: Day));
            var sizes = Cleaned("sizes", from t in tagged where t.Tags.Contains("new") select new Size(t.Id, ""));
            """).ShouldContain("main.csx(8,33): error STR2303: ");

    [Fact]
    public void A_second_lakehouse_is_located() =>
        Problems("""
            Lakehouse("other", owner: "team@example.com");
            var one = Cleaned("one", from r in raw select new Size(r.Id, r.Select));
            """).ShouldStartWith("main.csx(8,1): error STR2001: Lakehouse is declared 2 times.");

    [Fact]
    public void Names_that_SQL_reserves_or_has_no_letters_for_are_quoted() => Check("""
        var select = Cleaned("select", from table in raw select new Size(table.Id, table.Größe + table.Select));
        """,
        """
        SELECT
            `table`.id,
            concat(`table`.`größe`, `table`.`select`) AS text
        FROM shop_order AS `table`
        """);

    private static string Problems(string rest)
    {
        using var script = new ScriptUnderTest(Sources + rest);

        return script.Problems();
    }

    private static void Check(string rest, string sql)
    {
        using var script = new ScriptUnderTest(Sources + rest);

        script.Problems().ShouldBe("");
        script.Compile().Model!.Datasets.Single().Translation.Sql.ShouldBe(sql.ReplaceLineEndings("\n"));
    }
}
