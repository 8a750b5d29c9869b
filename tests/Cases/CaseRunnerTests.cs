using Strata.Cases;
using Strata.Diagnostics;

namespace Strata.Tests.Cases;

public sealed class CaseRunnerTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-case-");

    private const string Script =
        """
        Lakehouse("shop", owner: "team@example.com");
        Environment("test", account: "111122223333", region: "eu-west-1", preset: Development)
            .Network("data", vpc: "vpc-0123456789abcdef0", subnets: ["subnet-0123456789abcdef1", "subnet-0123456789abcdef2"], securityGroups: ["sg-0123456789abcdef3"]);
        record RawOrder(long Id, string Status, decimal Amount);
        var shop = Postgres("shop", Secret("s"), Network("data"));
        var rawOrders = shop.Table<RawOrder>("orders", key: o => o.Id, load: FullLoad(every: Day));
        record Order(long OrderId, string Status, decimal Amount);
        var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, o.Status.ToLower(), o.Amount))
            .Key(o => o.OrderId)
            .Expect(q => q.IsIn(o => o.Status, ["placed", "shipped"]));
        record Total(string Status, decimal Amount);
        var totals = Curated("totals", from o in orders group o by o.Status into g select new Total(g.Key, g.Sum(o => o.Amount)));
        """;

    private const string Parsing =
        """

        record Dirty(int Id, string Quantity, [property: Pii] string Email);
        record Line(int Id, int Quantity, [property: Pii] string Email);
        var dirt = shop.Table<Dirty>("dirt", key: d => d.Id, load: FullLoad(every: Day));
        Cleaned("lines", from d in dirt select new Line(d.Id, Parse.Int(d.Quantity), d.Email)).Key(l => l.Id).OnFailure(Quarantine);
        """;

    public CaseRunnerTests()
    {
        Write("shop/lakehouse.csx", Script);
        Write("shop/cases/one/shop.orders.csv", "id,status,amount\n1,PLACED,10.50\n2,shipped,2\n3,placed,1\n");
    }

    [Fact]
    public void A_case_that_holds_has_no_differences()
    {
        Write("shop/cases/one/expected.orders.csv", "amount,order_id,status\n10.5,1,placed\n2.0000,2,shipped\n1,3,placed\n");

        Run().ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_cells_that_differ_are_told_with_their_line_and_key()
    {
        Write("shop/cases/one/expected.orders.csv", "order_id,status,amount\n1,PLACED,10.5\n2,shipped,3\n3,placed,1\n");

        Run().ShouldBe(
        [
            "shop/cases/one/expected.orders.csv(2): error STR2611: Column 'status' of order_id=1 is placed, expected PLACED. Correct the transformation, or the expected file.",
            "shop/cases/one/expected.orders.csv(3): error STR2611: Column 'amount' of order_id=2 is 2, expected 3. Correct the transformation, or the expected file.",
        ]);
    }

    [Fact]
    public void Missing_and_unexpected_rows_are_told()
    {
        Write("shop/cases/one/expected.orders.csv", "order_id\n1\n2\n4\n");

        Run().Select(line => line[..line.IndexOf('.', line.IndexOf("Row", StringComparison.Ordinal))]).ShouldBe(
        [
            "shop/cases/one/expected.orders.csv(4): error STR2612: Row order_id=4 is expected and is not there",
            "shop/cases/one/expected.orders.csv(1): error STR2613: Row order_id=3 is there and is not expected",
        ]);
    }

    [Fact]
    public void Datasets_in_between_are_produced_and_without_a_key_rows_are_compared_whole()
    {
        Write("shop/cases/one/expected.totals.csv", "status,amount\nshipped,2\nplaced,11.5\n");

        Run().ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_stops_the_run_fails_the_case()
    {
        Write("shop/cases/one/shop.orders.csv", "id,status,amount\n1,lost,10.50\n");
        Write("shop/cases/one/expected.totals.csv", "status,amount\n");

        Run().ShouldHaveSingleItem().ShouldContain("STR2604");
    }

    [Fact]
    public void Rows_with_the_same_key_fail_the_case_as_they_stop_the_job()
    {
        Write("shop/cases/one/shop.orders.csv", "id,status,amount\n1,placed,10.50\n1,placed,2\n");
        Write("shop/cases/one/expected.orders.csv", "order_id\n1\n1\n");

        Run().ShouldHaveSingleItem().ShouldBe(
            "shop/cases/one/expected.orders.csv(1): error STR2604: Rule 'Key \"order_id\"' of dataset 'orders' stops the run: Several rows have the same key. Add the rule IsPrimaryKey to set such rows aside. Correct the given rows, the rule, or the transformation.");
    }

    [Fact]
    public void A_row_that_does_not_parse_is_expected_in_the_quarantine_with_null_for_what_it_lacks()
    {
        Write("shop/lakehouse.csx", Script + Parsing);
        Write("shop/cases/one/shop.dirt.csv", "id,quantity,email\n1,12,a@example.com\n2,a dozen,b@example.com\n");
        Write("shop/cases/one/expected.lines.csv", "id,quantity\n1,12\n");
        Write("shop/cases/one/quarantined.lines.csv", "id,quantity\n2,\n");

        Run().ShouldBeEmpty();

        Write("shop/cases/one/quarantined.lines.csv", "id,quantity\n2,0\n");
        Run().ShouldHaveSingleItem().ShouldContain("Column 'quantity' of id=2 is NULL, expected 0.");
    }

    [Fact]
    public void A_row_that_does_not_parse_stops_the_run_where_the_policy_says_fail()
    {
        Write("shop/lakehouse.csx", Script + Parsing.Replace(".OnFailure(Quarantine)", "", StringComparison.Ordinal));
        Write("shop/cases/one/shop.dirt.csv", "id,quantity,email\n1,12,a@example.com\n2,a dozen,b@example.com\n");
        Write("shop/cases/one/expected.lines.csv", "id,quantity\n1,12\n");

        Run().ShouldHaveSingleItem().ShouldContain("Rule 'Parses \"quantity\"' of dataset 'lines' stops the run: 1 of 2 rows break it: 'a dozen'.");
    }

    [Fact]
    public void Personal_data_is_in_no_message()
    {
        Write("shop/lakehouse.csx", Script + Parsing);
        Write("shop/cases/one/shop.dirt.csv", "id,quantity,email\n1,12,a@example.com\n2,13,b@example.com\n");
        Write("shop/cases/one/expected.lines.csv", "email\na@example.com\nc@example.com\n");
        var without = Run().ToArray();
        Write("shop/cases/one/expected.lines.csv", "id,email\n1,a@example.com\n2,c@example.com\n");
        var with = Run().ToArray();

        without.Length.ShouldBe(2);
        with.ShouldHaveSingleItem().ShouldContain("Column 'email' of id=2 is •••, expected •••.");
        without.Concat(with).ShouldAllBe(line => !line.Contains('@'));
    }

    [Fact]
    public void A_case_without_expectations_or_rows_or_with_a_misspelt_file_fails()
    {
        Run().ShouldHaveSingleItem().ShouldContain("STR2602");

        Write("shop/cases/one/expected.ordrs.csv", "order_id\n");
        Run().ShouldHaveSingleItem().ShouldEndWith("Did you mean 'orders'?");

        File.Delete(Path.Combine(root.FullName, "shop/cases/one/expected.ordrs.csv"));
        File.Delete(Path.Combine(root.FullName, "shop/cases/one/shop.orders.csv"));
        Write("shop/cases/one/expected.totals.csv", "status\n");
        Run().ShouldHaveSingleItem().ShouldContain("Add shop.orders.csv.");
    }

    [Fact]
    public void Recording_fills_the_expected_files_with_the_columns_they_name_in_the_order_of_the_key()
    {
        Write("shop/lakehouse.csx", Script.Replace("\"shipped\"]));", "\"shipped\"])).OnFailure(Quarantine);"));
        Write("shop/cases/one/shop.orders.csv", "id,status,amount\n10,PLACED,10.50\n9,placed,1\n11,\"ship,ped\",2\n");
        Write("shop/cases/one/expected.orders.csv", "amount,order_id\n1,1\n");
        Write("shop/cases/one/quarantined.orders.csv", "");

        Runner().Record(Case()).ShouldBeEmpty();

        Read("shop/cases/one/expected.orders.csv").ShouldBe("amount,order_id\n1,9\n10.5,10\n");
        Read("shop/cases/one/quarantined.orders.csv").ShouldBe("order_id,status,amount\n11,\"ship,ped\",2\n");
        Run().ShouldBeEmpty();
    }

    [Fact]
    public void Recording_leaves_a_file_alone_whose_header_is_wrong()
    {
        Write("shop/cases/one/expected.orders.csv", "ammount\n1\n");

        Runner().Record(Case()).Select(DiagnosticText.FirstLine).ShouldHaveSingleItem().ShouldContain("STR2501");

        Read("shop/cases/one/expected.orders.csv").ShouldBe("ammount\n1\n");
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(root.FullName, name));

    private IEnumerable<string> Run() => Runner().Run(Case()).Select(DiagnosticText.FirstLine);

    private TransformationCase Case() => TransformationCase.Find("shop/", root.FullName).Single();

    private CaseRunner Runner()
    {
        var compiled = StrataCompiler.Compile(Path.Combine(root.FullName, "shop/lakehouse.csx"), root.FullName);
        compiled.Problems.ShouldBeEmpty();
        return new CaseRunner(compiled.Model!, root.FullName, new InProcessEngine());
    }
}
