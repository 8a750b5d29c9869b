using System.Collections.Immutable;

namespace Strata.Queries.SparkSql;

/// <summary>A SELECT with its columns.</summary>
internal sealed record SelectPart(SelectBlock Block, ImmutableArray<SqlColumn> Columns);
