using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>
/// A query whose rows are looked at in partitions, made by <c>PartitionBy</c>. <c>Select</c> makes a query of it again, with one row for each row;
/// <c>OrderBy</c> before that gives the rows of a partition places.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class PartitionedQuery<T> : IQueryPart
{
    internal PartitionedQuery(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    Expression IQueryPart.Expression => Expression;
}
