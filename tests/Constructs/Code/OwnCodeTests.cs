using Strata.Manifest;
using Strata.Preview;
using Strata.Schema;
using Strata.Synthesis;
using Strata.Synthesis.Artefacts;
using Strata.Tests.Support;

namespace Strata.Tests.Constructs.Code;

public sealed class OwnCodeTests
{
    private const string Orders = ScriptUnderTest.Prologue +
        """
        record RawOrder(long Id, string Country, decimal Amount);
        record Order(long Id, string Country);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var rawOrders = shop.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));

        """;

    private const int FirstLine = 8;

    [Fact]
    public void Datasets_in_braces_are_tables_and_values_are_literals()
    {
        using var script = Script(
            """"
            var country = "it's";
            var orders = Cleaned("orders", Sql<Order>($"""
                select id, country
                from {rawOrders}
                where country = {country} and amount > {1.5m} and id < {4000000000} and id > {7} and {new DateOnly(2026, 3, 1)} > date '2026-01-01'
                """));
            """");

        var orders = Compiled(script).Manifest!.Cleaned[0];

        orders.Sql.ShouldBe(
            """
            select id, country
            from shop_orders
            where country = 'it\'s' and amount > 1.5 and id < 4000000000L and id > 7 and DATE '2026-03-01' > date '2026-01-01'
            """);
        orders.Inputs.ShouldBe(["shop.orders"]);
        orders.OwnCode.ShouldBe(new() { Place = $"main.csx({FirstLine + 1})", Python = "" });
    }

    [Fact]
    public void Every_column_comes_from_every_column_that_is_read()
    {
        using var script = Script("""var orders = Cleaned("orders", Sql<Order>($"select id, country from {rawOrders}"));""");

        Compiled(script).Manifest!.Cleaned[0].Lineage.ShouldAllBe(column => column.From.SequenceEqual(new[] { "shop.orders.amount", "shop.orders.country", "shop.orders.id" }));
    }

    [Fact]
    public void Functions_of_Sql_are_there_beside_it()
    {
        using var script = Script("""var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, Sql.Md5(o.Country) ?? ""));""");

        Compiled(script).Manifest!.Cleaned[0].Sql.ShouldContain("md5(");
    }

    [Theory]
    [InlineData("""Sql<Order>("select 1")""", "CS9205: SQL has no $ before its quotes. Write $\"select … from {orders}\", with datasets in braces.")]
    [InlineData("""Sql<Order>("select " + "1")""", "CS1503: Argument 'sql' of 'Sql' takes SQL, not 'string'. Write $ before its quotes, and datasets in braces: $\"select … from {orders}\".")]
    [InlineData("""Script<Order>("jobs/x.py", reads: rawOrders)""", "CS1503: Argument 'reads' of 'Script' takes a list, not ")]
    [InlineData("""from o in Sql<Order>($"select id, country from {rawOrders}") select o""", "CS")]
    public void A_mistake_says_what_to_write(string given, string told)
    {
        using var script = Script($"var orders = Cleaned(\"orders\", {given});");

        script.Problems().ShouldContain($"error {told}");
    }

    [Fact]
    public void Layers_are_kept_apart_for_SQL_too()
    {
        using var script = Script(
            """
            var orders = Curated("orders", Sql<Order>($"select id, country from {rawOrders}"));
            var again = Cleaned("again", Sql<Order>($"select id, country from {orders}"));
            """);

        script.Compile().Problems.Select(problem => problem.Id).ShouldBe(["STR2321", "STR2311"]);
    }

    [Fact]
    public void The_preview_judges_the_rows_that_are_given()
    {
        using var script = Script(
            """
            var orders = Cleaned("orders", Sql<Order>($"select id, country from {rawOrders}")).Expect(q => q.IsIn(o => o.Country, ["NO", "SE"])).OnFailure(Quarantine);
            var norwegian = Curated("norwegian", from o in orders where o.Country == "NO" select o);
            """).With("samples/orders.csv", "id,country\n1,NO\n2,XX\n");

        var text = PreviewText.Write(new PreviewRunner(Compiled(script).Model!, Path.GetDirectoryName(script.PathOf("main.csx"))!).Run());

        text.ShouldStartWith("orders (cleaned): not run, its code runs on Spark only; rows of samples/orders.csv -> 1 rows\n");
        text.ShouldContain("(1 row rejected)");
        text.ShouldContain("norwegian (curated): 1 rows of orders -> 1 rows\n");
    }

    [Fact]
    public void The_preview_says_what_it_cannot_show()
    {
        using var script = Script(
            """
            var orders = Cleaned("orders", Sql<Order>($"select id, country from {rawOrders}"));
            var norwegian = Curated("norwegian", from o in orders where o.Country == "NO" select o);
            """);

        var text = PreviewText.Write(new PreviewRunner(Compiled(script).Model!, Path.GetDirectoryName(script.PathOf("main.csx"))!).Run());

        text.ShouldBe(
            """
            orders (cleaned): not previewed, its code runs on Spark only and there are no rows in samples/orders.csv

            norwegian (curated): not previewed, no rows of orders

            """);
    }

    [Fact]
    public void A_script_is_deployed_with_its_job_and_named_in_its_spec()
    {
        using var script = Script("""var orders = Cleaned("orders", Script<Order>("jobs/orders.py", reads: [rawOrders, rawOrders]));""")
            .With("jobs/orders.py", "def transform(spark, inputs):\n    return inputs['shop.orders']\n");

        var manifest = Compiled(script).Manifest!;
        var rendered = RenderedLakehouse.Of(manifest, new SynthesisOptions().RuntimeFolder);
        var artefacts = rendered.Artefacts;

        ManifestSchema.Check(ManifestJson.Write(manifest), "lakehouse.json").ShouldBeEmpty();
        manifest.Cleaned[0].Inputs.ShouldBe(["shop.orders"]);
        artefacts["scripts/orders.py"].Stage.ShouldBe(ArtefactStage.Script);
        System.Text.Encoding.UTF8.GetString([.. artefacts.SpecOf("orders").Content])
            .ShouldContain($"\"ownCode\": {{\n    \"place\": \"jobs/orders.py\",\n    \"script\": \"s3://{rendered.ArtefactBucket}/{artefacts["scripts/orders.py"].Key}\"\n  }}");
    }

    [Fact]
    public void A_script_is_found_from_the_script_that_names_it()
    {
        using var script = new ScriptUnderTest("#load \"shop/orders.csx\"")
            .With("shop/orders.csx", Orders + """var orders = Cleaned("orders", Script<Order>("orders.py", reads: [rawOrders]));""")
            .With("shop/orders.py", "def transform(spark, inputs): ...");

        Compiled(script).Manifest!.Cleaned[0].OwnCode!.Place.ShouldBe("shop/orders.py");
    }

    private static ScriptUnderTest Script(string text) => new(Orders + text);

    private static CompiledLakehouse Compiled(ScriptUnderTest script)
    {
        script.Problems().ShouldBe("");
        return script.Compile();
    }
}
