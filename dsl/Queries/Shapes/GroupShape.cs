using System.Collections.Immutable;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>The rows that share a key.</summary>
internal sealed record GroupShape(Shape Key, Shape Element) : Shape
{
    /// <summary>Conditions the rows were filtered by since they were grouped.</summary>
    public ImmutableArray<SqlValue> Filter { get; init; } = [];

    /// <summary>Set for the rows of a window, which are summed up for each of them.</summary>
    public SqlWindow? Window { get; init; }

    public bool Distinct { get; init; }
}
