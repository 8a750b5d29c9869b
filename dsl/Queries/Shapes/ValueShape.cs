using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>One value.</summary>
internal sealed record ValueShape(SqlValue Value) : Shape;
