using System.Collections.Immutable;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>The rows that <c>join … into</c> found for a row, until a second <c>from</c> joins them.</summary>
internal sealed record PendingJoin(FromItem Table, Shape Row, ImmutableArray<SqlValue> On, SqlValue Presence) : Shape;
