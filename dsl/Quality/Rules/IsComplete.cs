using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>No value is null.</summary>
internal sealed record IsComplete(RuleColumn Column, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    public override string Dqdl => $"IsComplete {Column.Quoted}";

    public override ImmutableArray<string> Properties => [Column.PropertyName];

    public override bool IsRowLevel => true;

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        Rejecting(rows, row => Column.ValueIn(row) is not null);
}
