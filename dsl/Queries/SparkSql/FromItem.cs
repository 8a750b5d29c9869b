using System.Collections.Immutable;
using Strata.Constructs;

namespace Strata.Queries.SparkSql;

/// <summary>One table in a FROM clause: a dataset or an earlier step, under the name of its range variable.</summary>
/// <param name="Join">How it is joined to those before it; <c>FROM</c> for the first.</param>
/// <param name="Alias">The name columns are qualified with.</param>
internal sealed record FromItem(string Join, string Alias)
{
    public Dataset? Dataset { get; init; }

    public Step? Step { get; init; }

    public ImmutableArray<SqlValue> On { get; init; } = [];

    public string Table => Dataset?.ViewName ?? Step?.Name ?? Alias;
}
