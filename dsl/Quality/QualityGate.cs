using System.Collections.Immutable;
using Strata.Constructs;

namespace Strata.Quality;

/// <summary>Rows and rules in; rows to publish, rows set aside and each rule's outcome out. The job does the same on Spark.</summary>
internal static class QualityGate
{
    /// <summary>Evaluates every rule on all rows, then does what the policy says.</summary>
    public static GateResult Apply(
        ImmutableArray<object> rows, ImmutableArray<QualityRule> rules, FailurePolicy policy, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        ImmutableArray<RuleOutcome> outcomes = [.. rules.Select(rule => rule.Evaluate(rows, rowsOf))];

        return policy switch
        {
            FailurePolicy.Warn => new(rows, [], outcomes, Stops: false),
            FailurePolicy.Quarantine => Quarantine(rows, outcomes),
            _ => Fail(rows, outcomes),
        };
    }

    private static GateResult Fail(ImmutableArray<object> rows, ImmutableArray<RuleOutcome> outcomes)
    {
        var stops = outcomes.Any(outcome => outcome.Verdict == RuleVerdict.Failed);

        return new(stops ? [] : rows, [], outcomes, stops);
    }

    private static GateResult Quarantine(ImmutableArray<object> rows, ImmutableArray<RuleOutcome> outcomes)
    {
        var stops = outcomes.Any(outcome => outcome is { Verdict: RuleVerdict.Failed, Rule.IsRowLevel: false });
        var broken = outcomes
            .SelectMany(outcome => outcome.RejectedRows, (outcome, row) => (row, outcome.Rule))
            .ToLookup(rejection => rejection.row, rejection => rejection.Rule);

        return new(
            stops ? [] : [.. rows.Where((_, index) => !broken.Contains(index))],
            [.. broken.OrderBy(rejection => rejection.Key).Select(rejection => new RejectedRow(rows[rejection.Key], [.. rejection]))],
            outcomes,
            stops);
    }
}
