using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;
using Strata.Tests.Support;

namespace Strata.Tests.Scripting;

public sealed class QueryFunctionTests
{
    private const string Orders = ScriptUnderTest.Prologue +
        """
        record RawOrder(long Id, string Status, decimal Amount, string? Note);
        record Order(long OrderId, string Status, decimal Amount);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var rawOrders = shop.Table<RawOrder>("orders", key: o => o.Id, load: FullLoad(every: Day));

        """;

    private const int FirstLine = 8;

    [Fact]
    public void A_function_gives_the_SQL_that_its_body_would_give()
    {
        var called = SqlOf(
            """
            bool IsPaid(RawOrder o) => o.Status == "paid" && o.Amount > 0;
            string Normalised(string text) => text.Trim().ToLower();
            var orders = Cleaned("orders", from o in rawOrders where IsPaid(o) select new Order(o.Id, Normalised(o.Status), o.Amount));
            """);

        called.ShouldBe(SqlOf(
            """
            var orders = Cleaned("orders", from o in rawOrders where o.Status == "paid" && o.Amount > 0 select new Order(o.Id, o.Status.Trim().ToLower(), o.Amount));
            """));
    }

    [Theory]
    [InlineData("""string Word(string s) => s.Trim(); string Normalised(string s) => Word(Word(s).ToLower());""", "Normalised(o.Status)", "o.Status.Trim().ToLower().Trim()")]
    [InlineData("""static string Normalised(this string s) => s.ToLower();""", "o.Status.Normalised()", "o.Status.ToLower()")]
    [InlineData("""string Pick(string s) => s.ToLower(); string Pick(RawOrder o) => o.Status.ToUpper();""", "Pick(o) + Pick(o.Status)", "o.Status.ToUpper() + o.Status.ToLower()")]
    [InlineData("""T Or<T>(bool first, T one, T other) => first ? one : other;""", "Or(o.Id > 0, o.Status, \"none\")", "o.Id > 0 ? o.Status : \"none\"")]
    [InlineData("""var prefix = "S-"; string Prefixed(string s) => prefix + s;""", "Prefixed(o.Status)", "\"S-\" + o.Status")]
    [InlineData("""string Nothing() => " None ".Trim();""", "Nothing() + o.Status", "\"None\" + o.Status")]
    [InlineData("""string Short(string s) => s.Substring(0, 3);""", "Short(\"a text\") + o.Status", "\"a t\" + o.Status")]
    [InlineData("""string OrNone(string? s) => s ?? "none";""", "OrNone(o.Note)", "o.Note ?? \"none\"")]
    public void Functions_of_every_form_stand_for_their_bodies(string functions, string called, string written)
    {
        const string Dataset = "var orders = Cleaned(\"orders\", from o in rawOrders select new Order(o.Id, {0}, o.Amount));";

        var sql = SqlOf($"{functions}\n{Dataset.Replace("{0}", called)}");

        sql.ShouldBe(SqlOf(Dataset.Replace("{0}", written)));
    }

    [Fact]
    public void Lineage_passes_through_functions()
    {
        using var script = Script(
            """
            string Both(RawOrder o) => o.Status + o.Note;
            var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Both(o), o.Amount));
            """);

        Compiled(script).Manifest!.Cleaned[0].Lineage[1].From.ShouldBe(["shop.orders.note", "shop.orders.status"], ignoreOrder: true);
    }

    [Fact]
    public void Functions_of_a_loaded_script_are_shared()
    {
        using var script = new ScriptUnderTest("#load \"shared/words.csx\"\n" + Orders + "var orders = Cleaned(\"orders\", from o in rawOrders select new Order(o.Id, Normalised(o.Status), o.Amount));")
            .With("shared/words.csx", "string Normalised(string text) => text.Trim().ToLower(); // no line break follows");

        Compiled(script).Manifest!.Cleaned[0].Sql.ShouldContain("lower(");
    }

    [Fact]
    public void The_preview_runs_functions()
    {
        using var script = Script(
            """
            string Normalised(string text) => text.Trim().ToLower();
            var orders = Cleaned("orders", from o in rawOrders where o.Amount > 0 select new Order(o.Id, Normalised(o.Status), o.Amount));
            """).With("samples/shop.orders.csv", "id,status,amount,note\n1, Paid ,2.5,\n2,Open,0,\n");

        var preview = new PreviewRunner(Compiled(script).Model!, Path.GetDirectoryName(script.PathOf("main.csx"))!).Run();

        preview.Datasets[0].FirstRows.ShouldHaveSingleItem().ShouldBe(["1", "paid", "2.5"]);
    }

    [Fact]
    public void A_script_from_the_cache_knows_its_functions()
    {
        using var folder = new TemporaryFolder();
        using var script = Script(
            """
            string Normalised(string text) => text.Trim().ToLower();
            var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Normalised(o.Status), o.Amount));
            """);
        var options = new CompilerOptions { CacheFolder = folder.Path };

        var first = script.Compile(options).Manifest!.Cleaned[0].Sql;
        var second = script.Compile(options).Manifest!.Cleaned[0].Sql;

        second.ShouldBe(first);
        second.ShouldContain("lower(");
    }

    [Fact]
    public void Lines_behind_a_function_stay_where_they_are()
    {
        using var script = Script(
            """
            string Normalised(string text) => text
                .Trim()
                .ToLower();
            var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Normalised(o.Status), o.Amount));
            var zero = 0; var one =
                1 / zero;
            """);

        script.Compile().Problems.ShouldHaveSingleItem().Location.ShouldBe(new SourceLocation("main.csx", FirstLine + 5, 5));
    }

    [Fact]
    public void A_member_without_equal_in_Spark_is_reported_where_the_function_uses_it()
    {
        using var script = Script(
            """
            string Word(string text) =>
                text.Normalize();
            string Normalised(string text) => Word(text.Trim());
            var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Normalised(o.Status), o.Amount));
            """);

        script.Problems().ShouldStartWith(
            $"main.csx({FirstLine + 1},10): error STR2401: Function 'Word', which dataset 'orders' calls, uses 'string.Normalize', which has no exact equal in Spark SQL.");
    }

    [Fact]
    public void A_member_without_equal_in_an_argument_is_reported_at_the_dataset()
    {
        using var script = Script(
            """
            string Word(string text) => text.Trim();
            var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Word(o.Status.Normalize()), o.Amount));
            """);

        script.Problems().ShouldStartWith($"main.csx({FirstLine + 1},89): error STR2401: Dataset 'orders' uses 'string.Normalize'");
    }

    [Fact]
    public void What_no_query_can_hold_is_located_in_the_function()
    {
        using var script = Script(
            """
            bool IsOpen(RawOrder o) =>
                o.Amount > 0 && o.Status is "open" or "new";
            var orders = Cleaned("orders", from o in rawOrders where IsOpen(o) select new Order(o.Id, o.Status, o.Amount));
            """);

        script.Problems().ShouldStartWith($"main.csx({FirstLine + 1},21): error CS8122: ");
    }

    [Fact]
    public void A_function_that_no_query_uses_may_do_what_queries_cannot()
    {
        using var script = Script(
            """
            string Named(string layer) { return layer switch { "a" => "b", _ => "orders" }; }
            var orders = Cleaned(Named("c"), from o in rawOrders select new Order(o.Id, o.Status, o.Amount));
            """);

        script.Problems().ShouldBe("");
    }

    private static string SqlOf(string text)
    {
        using var script = Script(text);
        return Compiled(script).Manifest!.Cleaned[0].Sql;
    }

    private static ScriptUnderTest Script(string text) => new(Orders + text);

    private static CompiledLakehouse Compiled(ScriptUnderTest script)
    {
        script.Problems().ShouldBe("");
        return script.Compile();
    }
}
