using System.Collections.Immutable;

namespace Strata.Quality;

/// <summary>One rule on one set of rows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether it held.</param>
/// <param name="RejectedRows">Positions of the rows that break a row-level rule, ascending.</param>
/// <param name="Message">Why it did not hold or was not evaluated; empty when it held.</param>
internal sealed record RuleOutcome(QualityRule Rule, RuleVerdict Verdict, ImmutableArray<int> RejectedRows, string Message)
{
    public bool Passed => Verdict == RuleVerdict.Passed;

    public int RowsRejected => RejectedRows.Length;
}
