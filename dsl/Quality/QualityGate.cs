using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Quality.Rules;
using Strata.Queries.Parsing;

namespace Strata.Quality;

/// <summary>Rows and rules in; rows to publish, rows set aside and each rule's outcome out. The job does the same on Spark.</summary>
internal static class QualityGate
{
    /// <summary>Evaluates every rule on all rows, or on those that parse, then does what the policy says.</summary>
    public static GateResult Apply(
        ImmutableArray<object> rows, ImmutableArray<QualityRule> rules, FailurePolicy policy, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        ImmutableArray<int> parsed = [.. Enumerable.Range(0, rows.Length).Where(index => rows[index] is not ParsedRow)];
        ImmutableArray<object> whole = parsed.Length == rows.Length ? rows : [.. parsed.Select(index => rows[index])];
        ImmutableArray<RuleOutcome> outcomes = [.. rules.Select(rule => rule is Parses ? rule.Evaluate(rows, rowsOf) : Placed(rule.Evaluate(whole, rowsOf), parsed))];

        return policy switch
        {
            FailurePolicy.Warn => SetAside(rows, outcomes, [.. outcomes.Where(outcome => outcome.Rule is Parses)], stops: false),
            FailurePolicy.Quarantine => SetAside(rows, outcomes, outcomes, outcomes.Any(outcome => outcome is { Verdict: RuleVerdict.Failed, Rule.IsRowLevel: false })),
            _ => Fail(rows, outcomes),
        };
    }

    // A rule that judged the rows that parse knows them by their place among those.
    private static RuleOutcome Placed(RuleOutcome outcome, ImmutableArray<int> places) =>
        outcome with { RejectedRows = [.. outcome.RejectedRows.Select(row => places[row])] };

    private static GateResult Fail(ImmutableArray<object> rows, ImmutableArray<RuleOutcome> outcomes)
    {
        var stops = outcomes.Any(outcome => outcome.Verdict == RuleVerdict.Failed);

        return new(stops ? [] : rows, [], outcomes, stops);
    }

    private static GateResult SetAside(ImmutableArray<object> rows, ImmutableArray<RuleOutcome> outcomes, ImmutableArray<RuleOutcome> asideBy, bool stops)
    {
        var broken = asideBy
            .SelectMany(outcome => outcome.RejectedRows, (outcome, row) => (row, outcome.Rule))
            .ToLookup(rejection => rejection.row, rejection => rejection.Rule);

        return new(
            stops ? [] : [.. rows.Where((_, index) => !broken.Contains(index))],
            [.. broken.OrderBy(rejection => rejection.Key).Select(rejection => new RejectedRow(Whole(rows[rejection.Key]), [.. rejection]))],
            outcomes,
            stops);
    }

    private static object Whole(object row) => row is ParsedRow parsed ? parsed.Row : row;
}
