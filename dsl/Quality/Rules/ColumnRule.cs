using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Quality.Rules;

/// <summary>A condition on the value of one column. A null meets every condition; only IsComplete and IsPrimaryKey refuse it.</summary>
internal abstract record ColumnRule(RuleColumn Column, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    internal static DiagnosticDefinition ColumnHasAFittingType { get; } = new(
        Id: "STR2206",
        Severity: Severity.Error,
        Title: "A rule's column has a type the rule can judge",
        Message: "Rule '{0}' – column '{1}' is {2}. Use a column of type {3}.",
        Why: "The engines that evaluate DQDL compare booleans not at all and timestamps only by their day, so the rule would mean something else there.");

    public override ImmutableArray<string> Properties => [Column.PropertyName];

    public override bool IsRowLevel => true;

    /// <summary>The rule as its name is written in a script.</summary>
    protected abstract string Kind { get; }

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        Rejecting(rows, row => Column.ValueIn(row) is not { } value || Accepts(value));

    protected abstract bool Accepts(object value);

    protected IEnumerable<Diagnostic> CheckType(string fitting, params ReadOnlySpan<ColumnType> refused) =>
        Column.Type is { } type && refused.Contains(type)
            ? [ColumnHasAFittingType.At(DeclaredAt, Kind, Column.PropertyName, $"a {type}", fitting) with { Token = Column.PropertyName }]
            : [];
}
