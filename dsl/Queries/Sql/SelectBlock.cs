using System.Collections.Immutable;

namespace Strata.Queries.Sql;

/// <summary>A SELECT without its columns.</summary>
internal sealed record SelectBlock
{
    public required ImmutableArray<FromItem> From { get; init; }

    public ImmutableArray<SqlValue> Where { get; init; } = [];

    public bool Grouped { get; init; }

    public ImmutableArray<SqlValue> GroupBy { get; init; } = [];

    public ImmutableArray<SqlValue> Having { get; init; } = [];

    /// <summary>Every expression but those of the columns.</summary>
    public IEnumerable<SqlValue> Values => [.. From.SelectMany(item => item.On), .. Where, .. GroupBy, .. Having];
}
