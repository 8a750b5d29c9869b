using System.Collections.Immutable;

namespace Strata.Queries;

/// <summary>Which input columns decide the values of one output column.</summary>
internal sealed record ColumnLineage(string Column, ImmutableArray<ColumnReference> From);

/// <summary>A column of a dataset, by the dataset's name.</summary>
internal sealed record ColumnReference(string Dataset, string Column);
