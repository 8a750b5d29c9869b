using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Cleaned;
using Strata.Diagnostics;
using Strata.Quality;
using Strata.Queries;

namespace Strata.Tests.Quality;

public sealed class QualityGateTests
{
    private static readonly CleanedDataset<Customer> Customers =
        new("customers", new DatasetQuery<Customer>(System.Linq.Expressions.Expression.Constant(null, typeof(IQueryable<Customer>))), SourceLocation.None);

    private static readonly ImmutableArray<object> Orders =
    [
        new Order(1, 10, "placed", 5),
        new Order(2, 11, "lost", 5),
        new Order(3, 12, null, 5),
        new Order(3, 10, "placed", 101),
    ];

    [Fact]
    public void Quarantine_sets_aside_each_row_with_every_rule_it_breaks()
    {
        var gate = Apply(FailurePolicy.Quarantine, q => q
            .IsUnique(o => o.Id)
            .IsIn(o => o.Status, ["placed"])
            .IsBetween(o => o.Amount, 0, 100)
            .References(o => o.CustomerId, Customers, c => c.CustomerId));

        gate.Stops.ShouldBeFalse();
        gate.Kept.ShouldBe([Orders[0]]);
        gate.Rejected.Select(rejected => (rejected.Row, string.Join(' ', rejected.Broken.Select(rule => rule.GetType().Name)))).ShouldBe(
        [
            (Orders[1], "IsIn"),
            (Orders[2], "IsUnique ReferencesExist"),
            (Orders[3], "IsUnique IsBetween"),
        ]);
        gate.Outcomes.Select(outcome => outcome.RowsRejected).ShouldBe([2, 1, 1, 1]);
    }

    [Fact]
    public void Quarantine_still_stops_at_a_rule_about_the_whole_dataset()
    {
        var gate = Apply(FailurePolicy.Quarantine, q => q.RowCount(atLeast: 5));

        gate.Stops.ShouldBeTrue();
        gate.Kept.ShouldBeEmpty();
        gate.Outcomes.Single().Message.ShouldBe("The dataset has 4 rows.");
    }

    [Fact]
    public void Fail_publishes_nothing_when_one_row_breaks_a_rule()
    {
        var gate = Apply(FailurePolicy.Fail, q => q.IsBetween(o => o.Amount, 0, 100));

        gate.Stops.ShouldBeTrue();
        gate.Kept.ShouldBeEmpty();
        gate.Outcomes.Single().Message.ShouldBe("1 of 4 rows break it.");
    }

    [Fact]
    public void Fail_publishes_everything_when_every_rule_holds()
    {
        var gate = Apply(FailurePolicy.Fail, q => q.IsBetween(o => o.Amount, 5, 101).HasLength(o => o.Status, 4, 6).RowCount(4, 4));

        gate.Stops.ShouldBeFalse();
        gate.Kept.ShouldBe(Orders);
    }

    [Fact]
    public void Warn_publishes_everything_and_keeps_the_outcomes()
    {
        var gate = Apply(FailurePolicy.Warn, q => q.IsComplete(o => o.Status).RowCount(atMost: 1));

        gate.Stops.ShouldBeFalse();
        gate.Kept.ShouldBe(Orders);
        gate.Outcomes.Select(outcome => outcome.Passed).ShouldBe([false, false]);
    }

    [Fact]
    public void SQL_is_not_evaluated_in_process_and_stops_nothing()
    {
        var gate = Apply(FailurePolicy.Fail, q => q.CustomSql("select count(*) from primary", equals: 0));

        gate.Stops.ShouldBeFalse();
        gate.Outcomes.Single().Verdict.ShouldBe(RuleVerdict.NotEvaluated);
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("b", true)]
    [InlineData("abc", false)]
    [InlineData("", false)]
    public void Matches_takes_the_whole_text_and_no_empty_one(string text, bool holds)
    {
        ImmutableArray<object> rows = [new Order(1, 1, text, 0)];
        var rule = new Expectations<Order>().Matches(o => o.Status, "a?b|").Rules.Single();

        rule.Evaluate(rows, _ => []).Passed.ShouldBe(holds);
    }

    [Fact]
    public void A_length_counts_characters_and_not_halves_of_them()
    {
        ImmutableArray<object> rows = [new Order(1, 1, "😀x", 0)];
        var rule = new Expectations<Order>().HasLength(o => o.Status, 2, 2).Rules.Single();

        rule.Evaluate(rows, _ => []).Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_primary_key_refuses_nulls_and_repetitions_of_the_whole_key()
    {
        var rule = new Expectations<Order>().IsPrimaryKey(o => new { o.Id, o.Status }).Rules.Single();

        rule.Evaluate([.. Orders, Orders[0]], _ => []).RejectedRows.ShouldBe([0, 2, 4]);
    }

    [Fact]
    public void A_ruleset_has_one_rule_per_line()
    {
        Ruleset.Write(["RowCount > 0", "IsComplete \"id\""]).ShouldBe("Rules = [ RowCount > 0, IsComplete \"id\" ]");
        Ruleset.Write([]).ShouldBe("");
    }

    private static GateResult Apply(FailurePolicy policy, Func<Expectations<Order>, Expectations<Order>> expectations) =>
        QualityGate.Apply(Orders, expectations(new()).Rules, policy, dataset => dataset == Customers ? [new Customer(10), new Customer(11)] : []);

    public sealed record Order(long Id, long CustomerId, string? Status, decimal Amount);

    public sealed record Customer(long CustomerId);
}
