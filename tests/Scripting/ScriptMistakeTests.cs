using Strata.Diagnostics;
using Strata.Tests.Support;
using VerifyXunit;

namespace Strata.Tests.Scripting;

public sealed class ScriptMistakeTests
{
    private const string Orders = ScriptUnderTest.Prologue +
        """
        record RawOrder(long Id, string Status, decimal Amount);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var rawOrders = shop.Table<RawOrder>("orders", key: o => o.Id, load: FullLoad(every: Day));
        record Order(long OrderId, string Status, decimal Amount);

        """;

    [Fact]
    public Task Each_mistake_gives_one_located_error_with_caret_and_the_name_that_was_meant()
    {
        var shown = mistakes.Select(mistake =>
        {
            using var script = new ScriptUnderTest(Orders + mistake.Line);
            return $"# {mistake.Name}\n{script.Problems()}\n";
        });

        return Verifier.Verify(string.Join("\n", shown));
    }

    [Fact]
    public void All_mistakes_of_the_compile_stage_are_reported_together()
    {
        using var script = new ScriptUnderTest(Orders +
            """
            var a = Cleaned("a", from o in rawOrders where o.Amuont > 0 select new Order(o.Id, o.Status, o.Amount));
            var b = Cleaned("b", from o in rawOrdrs select new Order(o.Id, o.Status, o.Amount));
            var c = DateTime.Now;
            """);

        script.Compile().Problems.Select(problem => (problem.Id, problem.Location.Line)).ShouldBe([("CS1061", 8), ("CS0103", 9), ("STR1101", 10)]);
    }

    [Fact]
    public void A_mistake_in_a_loaded_script_is_located_in_that_script()
    {
        using var script = new ScriptUnderTest("#load \"shop/orders.csx\"\n" + ScriptUnderTest.Prologue).With("shop/orders.csx", "var one = 1;\nvar two = on;");

        script.Compile().Problems.ShouldHaveSingleItem().Location.ShouldBe(new SourceLocation("shop/orders.csx", 2, 11));
    }

    [Fact]
    public void A_refused_script_does_not_run()
    {
        using var script = new ScriptUnderTest("System.IO.File.WriteAllText(\"ran.txt\", \"\"); throw null!;");

        script.Compile().Problems.ShouldAllBe(problem => problem.Id == "STR1101");
    }

    private static readonly (string Name, string Line)[] mistakes =
    [
        ("A column in a query", """var orders = Cleaned("orders", from o in rawOrders where o.Amuont > 0 select new Order(o.Id, o.Status, o.Amount));"""),
        ("A column in a select, and what follows from it", """var orders = Cleaned("orders", from o in rawOrders select new Order(o.Idd, o.Status, o.Amount)).Key(o => o.OrderId);"""),
        ("A column in a key", """var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount)).Key(o => o.OrderIdd);"""),
        ("A dataset that does not exist", """var orders = Cleaned("orders", from o in rawOrdrs select new Order(o.Id, o.Status, o.Amount));"""),
        ("A missing bracket", """var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount);"""),
        ("A wrong type", """var orders = Cleaned("orders", from o in rawOrders select new Order(o.Status, o.Status, o.Amount));"""),
        ("An argument's name", """Postgres("shop2", secrt: Secret("s"), network: Network("data"));"""),
        ("A duplicate dataset", "var orders = Cleaned(\"orders\", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));\nvar again = Cleaned(\"orders\", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));"),
        ("A network that is not defined", """Postgres("shop2", Secret("s"), Network("dat"));"""),
        ("Reading a file", """var x = System.IO.File.ReadAllText("/etc/passwd");"""),
        ("Starting a process", """System.Diagnostics.Process.Start("ls");"""),
        ("The network, the console and chance", "new System.Net.Http.HttpClient();\nConsole.WriteLine(Guid.NewGuid());"),
        ("The clock, reflection and late binding", "var x = DateTime.Now;\nvar y = typeof(string).Assembly;\ndynamic d = 1;"),
        ("Reading a query's rows", "var n = rawOrders.Count();"),
        ("An argument out of range", "Lakehouse(\"again\", owner: \"x\",\n    refresh: Schedule.DailyAt(\"25:00\"));"),
    ];
}
