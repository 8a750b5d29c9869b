using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>No value occurs twice; nulls do not count. Every row of a value that occurs twice breaks the rule.</summary>
internal sealed record IsUnique(RuleColumn Column, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    public override string Dqdl => $"IsUnique {Column.Quoted}{Column.WhereNotNull}";

    public override ImmutableArray<string> Properties => [Column.PropertyName];

    public override bool IsRowLevel => true;

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        var counts = rows.Select(Column.ValueIn).OfType<object>().CountBy(value => value).ToDictionary();

        return Rejecting(rows, row => Column.ValueIn(row) is not { } value || counts[value] == 1);
    }
}
