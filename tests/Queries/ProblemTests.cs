using Strata.Queries;

namespace Strata.Tests.Queries;

public sealed class ProblemTests
{
    private readonly Shop shop = new();

    private sealed record Line(long Id, string? Text, decimal Amount);

    private sealed class Initialized
    {
        public long Id { get; init; }
    }

    private sealed class Sealed(long number)
    {
        public long Id { get; } = number;
    }

    [Fact]
    public void Names_the_member_that_Spark_has_no_equal_for() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, o.Status.Normalize(), o.Amount)).ShouldBe(
            ["STR2401 Normalize: Dataset 'result' uses 'string.Normalize', which has no exact equal in Spark SQL. Normalise the text before it comes in, or in a job of its own."]);

    [Fact]
    public void Names_what_to_write_instead() =>
        Problems(
            from o in shop.Orders
            where char.IsDigit(o.Status[0]) && Math.Pow(o.OrderId, 2) > 1 && ((o.OrderedAt - o.OrderedAt) / 2).Days > 0
            select new Line(o.OrderId, null, Math.Round(o.Amount, MidpointRounding.ToZero))).ShouldBe(
            [
                "STR2401 IsDigit: Dataset 'result' uses 'char.IsDigit', which has no exact equal in Spark SQL. Use char.IsAsciiDigit, char.IsAsciiLetter or Regex.IsMatch: what else is a letter depends on the version of Unicode.",
                "STR2401 Pow: Dataset 'result' uses 'Math.Pow', which has no exact equal in Spark SQL. Multiply and divide, or compute it in a job of its own: its last digit is another one on each machine.",
                "STR2401 /: Dataset 'result' uses 'TimeSpan /', which has no exact equal in Spark SQL. Divide one of its totals, as in span.TotalSeconds / 2.",
                "STR2425 Round: Dataset 'result' passes 'Math.Round' an option that has no exact equal in Spark SQL, or is computed per row. Pass MidpointRounding.ToEven or MidpointRounding.AwayFromZero.",
            ]);

    [Fact]
    public void Refuses_to_round_to_more_digits_than_a_decimal_has() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, null, Math.Round(o.Amount, 29) + Math.Round(o.Amount, 28))).Select(problem => problem[..13]).ShouldBe(["STR2404 Round"]);

    [Fact]
    public void Refuses_a_span_as_text() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, (o.OrderedAt - o.OrderedAt).ToString(), 0)).Single().ShouldStartWith("STR2409 ToString: Dataset 'result' makes a text of a TimeSpan");

    [Fact]
    public void Refuses_the_letters_of_a_text_as_rows() =>
        Problems(from o in shop.Orders select new Line(o.Status.Count(), null, 0)).Single().ShouldStartWith("STR2401 Count: Dataset 'result' uses 'Enumerable.Count'");

    [Fact]
    public void Refuses_fractions_of_spans() =>
        Problems(from o in shop.Orders where (o.OrderedAt - o.OrderedAt) * 0.5 > TimeSpan.Zero select new Line(o.OrderId, null, 0)).Single().ShouldStartWith("STR2407 *: Dataset 'result' passes 'TimeSpan *' a fraction.");

    [Fact]
    public void Reports_every_problem_of_a_query_at_once() =>
        Problems(from o in shop.Orders where o.Status.IsNormalized() select new Line(o.OrderId, o.Status.Normalize(), (decimal)Math.Sin(1.5 * o.OrderId))).Select(problem => problem[..7]).ShouldBe(
            ["STR2401", "STR2401", "STR2401", "STR2406"]);

    [Fact]
    public void Names_the_operator_that_Spark_has_no_equal_for() =>
        Problems(shop.Orders.Reverse()).Single().ShouldStartWith("STR2400 Reverse: Dataset 'result' uses the LINQ operator 'Reverse', which has no exact equal in Spark SQL. Use Concat, ");

    [Fact]
    public void Points_at_the_line_that_declares_the_dataset()
    {
        var problem = QueryTranslator.Translate(shop.Orders.Reverse(), shop.Revenue).Problems.First();

        problem.Location.ShouldBe(shop.Revenue.DeclaredAt);
        problem.Token.ShouldBe("Reverse");
    }

    [Fact]
    public void Refuses_a_value_of_a_text_that_may_be_null() =>
        Problems(from c in shop.Customers where c.Email!.Length > 3 select c).Single().ShouldStartWith("STR2403 Length: Dataset 'result' uses 'string.Length' on a value that may be null here");

    [Fact]
    public void Knows_what_a_test_for_null_says_about_later_clauses() =>
        Problems(
            from c in shop.Customers
            where c.Email != null
            where c.Email!.Length > 3 || c.Email!.StartsWith("a")
            select new Line(c.CustomerId, c.Email, c.Email == "" ? 0 : c.Email!.Length)).ShouldBeEmpty();

    [Fact]
    public void Refuses_null_in_a_column_that_is_never_null() =>
        Problems(from c in shop.Customers select new Customer(c.CustomerId, null, c.Email!, c.SignedUpOn)).ShouldBe(
            ["STR2412 Country: Dataset 'result' declares column 'country' as string, and its query can give null. Declare it as string?, or give it a value, as in x ?? y."]);

    [Fact]
    public void Refuses_the_properties_of_a_row_that_a_left_join_may_not_find() =>
        Problems(
            from o in shop.Orders
            join c in shop.Customers on o.CustomerId equals c.CustomerId into found
            from c in found.DefaultIfEmpty()
            select new Line(o.OrderId, c.Country, o.Amount)).Single().ShouldStartWith("STR2403 Country: ");

    [Fact]
    public void Refuses_Take_without_an_order() =>
        Problems(shop.Orders.Take(3)).Single().ShouldStartWith("STR2414 Take: Dataset 'result' takes rows without an order");

    [Fact]
    public void Refuses_groups_that_are_not_summarised() =>
        Problems(shop.Orders.GroupBy(o => o.Status).Distinct().Select(g => new Line(1, g.Key, 0))).ShouldContain(problem => problem.StartsWith("STR2416"));

    [Fact]
    public void Refuses_decimals_whose_product_has_more_digits_than_a_decimal_holds() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, null, o.Amount * o.Amount * o.Amount * o.Amount * o.Amount * o.Amount * o.Amount * o.Amount)).Single().ShouldBe(
            "STR2405 *: Dataset 'result' multiplies decimals of 28 and 4 fractional digits, and a C# decimal holds 28. Round one of them first, as in Math.Round(value, 4).");

    [Fact]
    public void Refuses_a_constructor_that_does_something_else_than_keep_its_arguments() =>
        Problems(from o in shop.Orders select new Sealed(o.OrderId)).First().ShouldStartWith("STR2408 Sealed: Dataset 'result' calls a constructor of 'Sealed' whose parameter 'number' is no property of it.");

    [Fact]
    public void Refuses_keys_that_are_equal_only_to_themselves() =>
        Problems(shop.Orders.GroupBy(o => new Initialized { Id = o.OrderId }).Select(g => new Line(g.Key.Id, null, 0))).Single().ShouldStartWith(
            "STR2417 GroupBy: Dataset 'result' compares rows of 'Initialized' in 'GroupBy', a class whose objects are equal only to themselves.");

    [Fact]
    public void Refuses_Any_of_a_query_where_a_value_is_computed() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, shop.Customers.Any(c => c.CustomerId == o.CustomerId) ? "known" : null, 0)).Single().ShouldStartWith("STR2415 ");

    [Fact]
    public void Refuses_fractions_of_days() =>
        Problems(from o in shop.Orders select new Order(o.OrderId, o.CustomerId, o.Status, o.Amount, o.OrderedAt.AddDays(0.5))).Single().ShouldStartWith("STR2407 AddDays: ");

    [Fact]
    public void Refuses_a_decimal_as_text() =>
        Problems(from o in shop.Orders select new Line(o.OrderId, $"{o.Amount}", 0)).Single().ShouldStartWith("STR2409 Amount: Dataset 'result' makes a text of a decimal, which C# and Spark spell differently.");

    private static string[] Problems<T>(IQueryable<T> query) =>
        [.. Shop.Translate(query).Problems.Select(problem => $"{problem.Id} {problem.Token}: {problem.Message}")];
}
