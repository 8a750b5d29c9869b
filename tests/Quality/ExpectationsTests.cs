using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Cleaned;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Quality;
using Strata.Queries;

namespace Strata.Tests.Quality;

public sealed class ExpectationsTests
{
    private static readonly CleanedDataset<Customer> Customers = Cleaned<Customer>("customers");

    [Fact]
    public void Writes_each_rule_as_DQDL_and_keeps_nulls_out_of_conditions()
    {
        var rules = new Expectations<Order>()
            .IsComplete(o => o.CustomerId)
            .IsUnique(o => o.Note)
            .IsPrimaryKey(o => new { o.OrderId, o.Note })
            .IsIn(o => o.Status, ["placed", "a\"b"])
            .IsIn(o => o.Note, ["it's", "a\\b c"])
            .IsIn(o => o.CustomerId, [1, 2])
            .IsBetween(o => o.Amount, 0, 99.50m)
            .IsBetween(o => o.Shipped, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))
            .Matches(o => o.Note, "[0-9]+|n/a")
            .HasLength(o => o.Status, 2, 2)
            .HasLength(o => o.Note, 1, 3)
            .RowCount(atLeast: 1)
            .RowCount(atLeast: 2, atMost: 9)
            .RowCount(3, 3)
            .References(o => o.CustomerId, Customers, c => c.Id)
            .References(o => new { o.CustomerId, o.Status }, Customers, c => new { CustomerId = c.Id, Status = c.Country })
            .CustomSql("select count(*)\nfrom primary", equals: 0)
            .CustomSql("select sum(amount) from primary", atLeast: 1.5m, atMost: 2)
            .Rules;

        rules.Select(rule => rule.Dqdl).ShouldBe(
        [
            """IsComplete "customer_id" """.Trim(),
            """IsUnique "note" where "note is not null" """.Trim(),
            """(IsComplete "note") AND (IsPrimaryKey "order_id" "note")""",
            """ColumnValues "status" in ["placed","a\"b"]""",
            """ColumnValues "note" matches "(?:it's|a\\b\ c)" where "note is not null" """.Trim(),
            """ColumnValues "customer_id" in [1,2]""",
            """(ColumnValues "amount" >= 0) AND (ColumnValues "amount" <= 99.5)""",
            """(ColumnValues "shipped" >= "2026-01-01" where "shipped is not null") AND (ColumnValues "shipped" <= "2026-12-31" where "shipped is not null")""",
            """ColumnValues "note" matches "(?:[0-9]+|n/a)" where "note is not null" """.Trim(),
            """ColumnLength "status" = 2""",
            """(ColumnLength "note" >= 1 where "note is not null") AND (ColumnLength "note" <= 3 where "note is not null")""",
            "RowCount >= 1",
            "(RowCount >= 2) AND (RowCount <= 9)",
            "RowCount = 3",
            """ReferentialIntegrity "customer_id" "customers.id" = 1.0""",
            """ReferentialIntegrity "customer_id,status" "customers.{id,country}" = 1.0""",
            """CustomSql "select count(*) from primary" = 0""",
            """(CustomSql "select sum(amount) from primary" >= 1.5) AND (CustomSql "select sum(amount) from primary" <= 2)""",
        ]);
        rules.SelectMany(rule => rule.Check()).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_knows_its_own_line()
    {
        var rules = new Expectations<Order>()
            .IsComplete(o => o.OrderId)
            .RowCount(atLeast: 1)
            .Rules;

        (rules[1].DeclaredAt.Line - rules[0].DeclaredAt.Line).ShouldBe(1);
        rules[0].DeclaredAt.File.ShouldEndWith("ExpectationsTests.cs");
    }

    [Fact]
    public void A_rule_on_something_else_than_a_property_is_refused()
    {
        var refusal = Should.Throw<StrataScriptException>(() => new Expectations<Order>().IsComplete(o => o.Status.Length));

        refusal.Message.ShouldContain("o.Status.Length");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Reports_rules_that_no_row_could_meet(string message, Func<Expectations<Order>, Expectations<Order>> rule)
    {
        var problems = rule(new()).Rules.SelectMany(declared => declared.Check()).ToImmutableArray();

        problems.Select(problem => $"{problem.Id}: {problem.Message}").ShouldBe([message]);
        problems.ShouldAllBe(problem => problem.Severity == Severity.Error && problem.Location.Line > 0);
    }

    public static TheoryData<string, Func<Expectations<Order>, Expectations<Order>>> Mistakes => new()
    {
        { "STR2201: Rule 'IsIn' – the set for column 'Status' is empty, so no row could pass. Name the allowed values.", q => q.IsIn(o => o.Status, []) },
        { "STR2202: Rule 'IsIn' – value '2026-01-01' for column 'Status' is a date or time to DQDL. Declare the column as DateOnly, or check it with Matches.", q => q.IsIn(o => o.Status, ["2026-01-01", "never"]) },
        { "STR2202: Rule 'IsIn' – value 'null' for column 'Note' is a null, which every condition lets pass. Remove it, and use IsComplete where nulls are not allowed.", q => q.IsIn(o => o.Note, ["x", null]) },
        { "STR2202: Rule 'IsIn' – value '' for column 'Status' is an empty text beside one with an apostrophe or backslash, which engines cannot compare together. Map the empty text to another in the query.", q => q.IsIn(o => o.Status, ["it's", ""]) },
        { "STR2203: Rule 'IsBetween' – the range from 10 to 1.5 holds no value. Give a lower bound that is not above the upper one.", q => q.IsBetween(o => o.Amount, 10, 1.5m) },
        { "STR2203: Rule 'IsBetween' – the range from 2026-02-01 to 2026-01-01 holds no value. Give a lower bound that is not above the upper one.", q => q.IsBetween(o => o.Shipped, new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 1)) },
        { "STR2203: Rule 'HasLength' – the range from 3 to 2 holds no value. Give a lower bound that is not above the upper one.", q => q.HasLength(o => o.Status, 3, 2) },
        { "STR2204: Rule 'RowCount' has no bound. Give atLeast, atMost or both.", q => q.RowCount() },
        { "STR2204: Rule 'CustomSql' has no bound. Give equals, atLeast or atMost.", q => q.CustomSql("select 1 from primary") },
        { "STR2204: Rule 'IsBetween' has no bound. Give a smallest and a largest value.", q => q.IsBetween(o => o.Weight, 0, double.PositiveInfinity) },
        { "STR2205: Rule 'Matches' has the pattern '[a-', in which there is a mistake: Unterminated [] set, at character 3. Correct the pattern.", q => q.Matches(o => o.Status, "[a-") },
        { "STR2206: Rule 'IsBetween' – column 'Status' is a string. Use a column of type number or date.", q => q.IsBetween(o => o.Status, "a", "b") },
        { "STR2206: Rule 'IsIn' – column 'Paid' is a boolean. Use a column of type string, number or date.", q => q.IsIn(o => o.Paid, [true]) },
        { "STR2207: Rule 'References' – column 'Note' may be null, and a null refers to no row of 'customers'. Make it non-nullable in the record and filter or fill its nulls in the query.", q => q.References(o => o.Note, Customers, c => c.Country) },
        { "STR2209: Rule 'RowCount' – bound -1 is negative. Give 0 or more.", q => q.RowCount(atLeast: -1) },
        { "STR2210: Rule 'CustomSql' – the statement does not read 'primary', the name of the dataset inside a rule. Write it as: select … from primary.", q => q.CustomSql("select count(*) from orders", equals: 0) },
        { "STR2211: Rule 'CustomSql' – the statement holds a double quote, which ends it in DQDL. Write texts as 'text' and odd names as `name`.", q => q.CustomSql("select count(*) from primary where status = \"x\"", equals: 0) },
    };

    private static CleanedDataset<T> Cleaned<T>(string name) =>
        new(name, new DatasetQuery<T>(System.Linq.Expressions.Expression.Constant(null, typeof(IQueryable<T>))), SourceLocation.None);

    public sealed record Order(
        long OrderId, long CustomerId, string Status, [property: Decimal(18, 4)] decimal Amount, string? Note, DateOnly? Shipped, bool Paid, double Weight);

    public sealed record Customer(long Id, string Country);
}
