using System.Collections.Immutable;

namespace Strata.Queries.SparkSql;

/// <summary>A named window of a SELECT: the rows with the same values of some expressions, perhaps in an order.</summary>
internal sealed record SqlWindow(string Name, ImmutableArray<SqlValue> PartitionBy, ImmutableArray<OrderTerm> OrderBy)
{
    /// <summary>True for the rows up to the one that is looked at.</summary>
    public bool Running { get; init; }

    /// <summary>Every expression the rows are picked and ordered by.</summary>
    public IEnumerable<SqlValue> Values => [.. PartitionBy, .. OrderBy.Select(term => term.Value)];

    public override string ToString() => string.Join(' ', (string[])
    [
        .. PartitionBy.IsEmpty ? [] : (string[])[$"PARTITION BY {string.Join(", ", PartitionBy.Select(value => value.Text))}"],
        .. OrderBy.IsEmpty ? [] : (string[])[$"ORDER BY {string.Join(", ", OrderBy)}"],
        .. Running ? (string[])["ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"] : [],
    ]);
}
