using System.Collections.Immutable;

namespace Strata.Queries.SparkSql;

/// <summary>A SELECT without its columns.</summary>
internal sealed record SelectBlock
{
    public required ImmutableArray<FromItem> From { get; init; }

    public ImmutableArray<SqlValue> Where { get; init; } = [];

    public bool Grouped { get; init; }

    public ImmutableArray<SqlValue> GroupBy { get; init; } = [];

    public ImmutableArray<SqlValue> Having { get; init; } = [];

    public bool Distinct { get; init; }

    public ImmutableArray<OrderTerm> OrderBy { get; init; } = [];

    public int? Limit { get; init; }

    /// <summary>True when no clause can be added: rows are already picked.</summary>
    public bool IsSealed => Grouped || Distinct || Limit is not null;

    /// <summary>Every expression but those of the columns.</summary>
    public IEnumerable<SqlValue> Values => [.. From.SelectMany(item => item.On), .. Where, .. GroupBy, .. Having, .. OrderBy.Select(term => term.Value)];
}
