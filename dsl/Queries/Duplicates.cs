using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>Rows of which one is kept.</summary>
public static class Duplicates
{
    /// <summary>
    /// One row for each key, the latest: <c>rawOrders.LatestBy(o => o.Id, o => o.ChangedAt)</c>. The same as
    /// <c>OrderByDescending(by).DistinctBy(key)</c>; write that, with <c>ThenBy</c>, to say which of several latest rows is kept. Otherwise their
    /// columns decide, so that every run keeps the same.
    /// </summary>
    /// <param name="source">The rows.</param>
    /// <param name="key">What duplicates share: a value, or several as <c>new { o.Shop, o.Number }</c>. Null is a key like another.</param>
    /// <param name="by">What is greatest for the latest row; null is less than everything.</param>
    /// <returns>The rows that are kept.</returns>
    public static IQueryable<T> LatestBy<T, TKey, TBy>(this IQueryable<T> source, Expression<Func<T, TKey>> key, Expression<Func<T, TBy>> by) =>
        source.OrderByDescending(by).DistinctBy(key);
}
