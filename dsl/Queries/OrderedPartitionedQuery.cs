using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>
/// A query whose rows are looked at in partitions, each in an order: <c>PartitionBy(…).OrderBy(…)</c>. <c>ThenBy</c> adds to the order,
/// <c>Select</c> makes a query of it again, with one row for each row.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class OrderedPartitionedQuery<T> : IQueryPart
{
    internal OrderedPartitionedQuery(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    Expression IQueryPart.Expression => Expression;
}
