using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality;

/// <summary>One thing that must hold for a dataset: as DQDL for AWS and Spark, and as a check on rows for the preview.</summary>
internal abstract record QualityRule(SourceLocation DeclaredAt)
{
    /// <summary>The rule in DQDL, with columns in snake_case: <c>IsComplete "order_id"</c>.</summary>
    public abstract string Dqdl { get; }

    /// <summary>The properties of the row that the rule reads.</summary>
    public abstract ImmutableArray<string> Properties { get; }

    /// <summary>True when the rule holds or not for each row alone, so that rows can be quarantined.</summary>
    public abstract bool IsRowLevel { get; }

    /// <summary>Other datasets the rule reads.</summary>
    public virtual ImmutableArray<Dataset> References => [];

    /// <summary>Whether a job means this rule where it says why it set a row aside.</summary>
    /// <param name="reason">An entry of <c>_rules</c> in the quarantine.</param>
    public virtual bool IsNamedBy(string reason) => reason == Dqdl;

    /// <summary>What is wrong with the rule itself, whatever the rows are.</summary>
    public virtual IEnumerable<Diagnostic> Check() => [];

    /// <summary>Whether the rule holds for these rows, in process.</summary>
    /// <param name="rows">Objects of the dataset's record.</param>
    /// <param name="rowsOf">The rows of another dataset, for rules with <see cref="References"/>.</param>
    public abstract RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf);

    /// <summary>The outcome of a row-level rule: it holds when it rejects no row.</summary>
    protected RuleOutcome Rejecting(ImmutableArray<object> rows, Func<object, bool> accepts)
    {
        var rejected = Enumerable.Range(0, rows.Length).Where(index => !accepts(rows[index])).ToImmutableArray();

        return rejected.IsEmpty
            ? new(this, RuleVerdict.Passed, [], "")
            : new(this, RuleVerdict.Failed, rejected, $"{rejected.Length} of {rows.Length} rows break it.");
    }

    /// <summary>The outcome of a rule about the dataset as a whole.</summary>
    protected RuleOutcome Holding(bool holds, string message) =>
        new(this, holds ? RuleVerdict.Passed : RuleVerdict.Failed, [], holds ? "" : message);
}
