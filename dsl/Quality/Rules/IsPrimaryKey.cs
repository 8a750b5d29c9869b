using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>No part of the key is null and no key occurs twice.</summary>
internal sealed record IsPrimaryKey(ImmutableArray<RuleColumn> Columns, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    /// <summary>A key of several columns does not look at nulls in DQDL, so completeness of those that may be null is said beside it.</summary>
    public override string Dqdl => DqdlText.All(
        [.. NullableParts.Select(column => $"IsComplete {column.Quoted}"), $"IsPrimaryKey {string.Join(' ', Columns.Select(column => column.Quoted))}"]);

    public override ImmutableArray<string> Properties => [.. Columns.Select(column => column.PropertyName)];

    public override bool IsRowLevel => true;

    private IEnumerable<RuleColumn> NullableParts => Columns.Length > 1 ? Columns.Where(column => column.IsNullable) : [];

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        var counts = rows.CountBy(row => RowKey.Of(row, Columns)).ToDictionary();

        return Rejecting(rows, row => RowKey.Of(row, Columns) is { HasNull: false } key && counts[key] == 1);
    }
}
