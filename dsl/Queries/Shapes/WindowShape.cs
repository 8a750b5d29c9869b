using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>The rows of a row's partition, and the windows over which they are asked for something.</summary>
/// <param name="Row">One of the rows.</param>
/// <param name="Whole">All rows, without an order.</param>
/// <param name="Ties">In the order of the keys, which leaves some rows equal.</param>
/// <param name="Rows">In the order of the keys and of all columns.</param>
/// <param name="Running">The same, up to the row itself.</param>
internal sealed record WindowShape(Shape Row, SqlWindow Whole, SqlWindow Ties, SqlWindow Rows, SqlWindow Running) : Shape;
