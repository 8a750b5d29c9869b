namespace Strata.Queries.Evaluation;

/// <summary>Rows in; what a selector makes of each row and its window out.</summary>
internal static class WindowRows
{
    /// <param name="rows">The rows, in order.</param>
    /// <param name="key">What parts them.</param>
    /// <param name="same">Whether two rows are equal by the keys of the order.</param>
    /// <param name="selector">What to make of a row and its window.</param>
    public static IQueryable<TResult> Select<T, TKey, TResult>(
        IEnumerable<T> rows, Func<T, TKey> key, Func<T, T, bool> same, Func<T, OrderedWindow<T>, TResult> selector) =>
        rows.GroupBy(key)
            .Select(group => new PartitionRows<T>([.. group], same))
            .SelectMany(partition => partition.Rows.Select((row, index) => selector(row, new OrderedWindow<T>(partition, index))))
            .AsQueryable();

    /// <summary>One value of all rows of a window's partition.</summary>
    public static TResult? Once<T, TResult>(Window<T> window, Func<IEnumerable<T>, TResult> aggregate) => window.Partition.Once(aggregate);
}
