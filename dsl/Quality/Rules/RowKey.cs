using System.Collections.Immutable;

namespace Strata.Quality.Rules;

/// <summary>The values of some columns of a row, equal to another row's when each value is.</summary>
internal sealed class RowKey : IEquatable<RowKey>
{
    private readonly ImmutableArray<object?> values;

    private RowKey(ImmutableArray<object?> values) => this.values = values;

    public bool HasNull => values.Contains(null);

    public static RowKey Of(object row, ImmutableArray<RuleColumn> columns) => new([.. columns.Select(column => column.ValueIn(row))]);

    public bool Equals(RowKey? other) => other is not null && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode() => values.Aggregate(0, HashCode.Combine);
}
