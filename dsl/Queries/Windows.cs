using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>
/// Windows: what a row can know of the other rows of its partition, as Spark SQL's
/// <see href="https://spark.apache.org/docs/3.5.4/sql-ref-syntax-qry-select-window.html">window functions</see> have it.
/// <code>
/// from o in orders.PartitionBy(o => o.CustomerId).OrderBy(o => o.OrderedAt)
///     .Select((o, w) => new { o.OrderId, Nr = w.RowNumber(), Before = w.Lag(x => x.Amount), Spent = w.RunningSum(x => x.Amount) })
/// where o.Nr == 1
/// select …
/// </code>
/// </summary>
public static class Windows
{
    /// <summary>Looks at the rows in partitions: those with the same key. Null is a key like another.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="key">A value, or several as <c>new { o.CustomerId, o.Status }</c>; a constant makes one partition of all rows.</param>
    /// <returns>The partitions, for <c>OrderBy</c> or <c>Select</c>.</returns>
    public static PartitionedQuery<T> PartitionBy<T, TKey>(this IQueryable<T> source, Expression<Func<T, TKey>> key) =>
        new(Call(nameof(PartitionBy), [typeof(T), typeof(TKey)], source.Expression, key));

    /// <summary>Orders the rows of each partition, least first; null before everything. Rows that are equal by the keys are ordered by all their columns.</summary>
    /// <param name="source">The partitions.</param>
    /// <param name="key">What to order by.</param>
    /// <returns>The ordered partitions, for <c>ThenBy</c> or <c>Select</c>.</returns>
    public static OrderedPartitionedQuery<T> OrderBy<T, TKey>(this PartitionedQuery<T> source, Expression<Func<T, TKey>> key) =>
        new(Call(nameof(OrderBy), [typeof(T), typeof(TKey)], source.Expression, key));

    /// <summary>Orders the rows of each partition, greatest first; null after everything. Rows that are equal by the keys are ordered by all their columns.</summary>
    /// <inheritdoc cref="OrderBy{T, TKey}"/>
    public static OrderedPartitionedQuery<T> OrderByDescending<T, TKey>(this PartitionedQuery<T> source, Expression<Func<T, TKey>> key) =>
        new(Call(nameof(OrderByDescending), [typeof(T), typeof(TKey)], source.Expression, key));

    /// <summary>Orders rows that are equal by the keys before, least first.</summary>
    /// <param name="source">The ordered partitions.</param>
    /// <param name="key">What to order by.</param>
    /// <returns>The ordered partitions, for <c>ThenBy</c> or <c>Select</c>.</returns>
    public static OrderedPartitionedQuery<T> ThenBy<T, TKey>(this OrderedPartitionedQuery<T> source, Expression<Func<T, TKey>> key) =>
        new(Call(nameof(ThenBy), [typeof(T), typeof(TKey)], source.Expression, key));

    /// <summary>Orders rows that are equal by the keys before, greatest first.</summary>
    /// <inheritdoc cref="ThenBy{T, TKey}"/>
    public static OrderedPartitionedQuery<T> ThenByDescending<T, TKey>(this OrderedPartitionedQuery<T> source, Expression<Func<T, TKey>> key) =>
        new(Call(nameof(ThenByDescending), [typeof(T), typeof(TKey)], source.Expression, key));

    /// <summary>A row for each row, made of it and of what its window says: <c>(o, w) => new { o.OrderId, Share = o.Amount / w.Sum(x => x.Amount) }</c>.</summary>
    /// <param name="source">The partitions.</param>
    /// <param name="selector">What to make of a row and its window.</param>
    /// <returns>A query like any other.</returns>
    public static IQueryable<TResult> Select<T, TResult>(this PartitionedQuery<T> source, Expression<Func<T, Window<T>, TResult>> selector) =>
        new DatasetQuery<TResult>(Call(nameof(Select), [typeof(T), typeof(TResult)], source.Expression, selector));

    /// <summary>A row for each row, made of it and of what its window says: <c>(o, w) => new { o.OrderId, Nr = w.RowNumber() }</c>.</summary>
    /// <param name="source">The ordered partitions.</param>
    /// <param name="selector">What to make of a row and its window.</param>
    /// <returns>A query like any other.</returns>
    public static IQueryable<TResult> Select<T, TResult>(this OrderedPartitionedQuery<T> source, Expression<Func<T, OrderedWindow<T>, TResult>> selector) =>
        new DatasetQuery<TResult>(Call(nameof(Select), [typeof(T), typeof(TResult)], source.Expression, selector));

    private static MethodCallExpression Call(string name, Type[] types, Expression source, LambdaExpression lambda) =>
        Expression.Call(typeof(Windows), name, types, source, Expression.Quote(lambda));
}
