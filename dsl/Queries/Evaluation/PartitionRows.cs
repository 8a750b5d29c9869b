namespace Strata.Queries.Evaluation;

/// <summary>The rows of a partition in their order, and what is known of all of them: computed once, however many rows ask.</summary>
/// <param name="rows">The rows.</param>
/// <param name="same">Whether two rows have the same place by the keys of the order.</param>
internal sealed class PartitionRows<T>(T[] rows, Func<T, T, bool> same)
{
    private readonly Dictionary<Delegate, object?> known = [];
    private readonly Lazy<int[]> ranks = new(() => Places(rows, same, (place, index) => index + 1));
    private readonly Lazy<int[]> denseRanks = new(() => Places(rows, same, (place, index) => place + 1));

    public T[] Rows => rows;

    public int[] Ranks => ranks.Value;

    public int[] DenseRanks => denseRanks.Value;

    public bool Has(int index) => index >= 0 && index < rows.Length;

    public TResult? Once<TResult>(Func<IEnumerable<T>, TResult> aggregate)
    {
        if (!known.TryGetValue(aggregate, out var result))
            known[aggregate] = result = aggregate(rows);

        return (TResult?)result;
    }

    /// <summary>The sums up to each row.</summary>
    /// <param name="key">The lambda of the script, by which the sums are found again.</param>
    /// <param name="value">What to add; null adds nothing.</param>
    /// <param name="add">How to add.</param>
    public TSum[] Running<TSum>(Delegate key, Func<T, TSum?> value, Func<TSum, TSum, TSum> add) where TSum : struct
    {
        if (known.TryGetValue(key, out var sums) && sums is TSum[] found)
            return found;

        var (running, total) = (new TSum[rows.Length], default(TSum));
        for (var index = 0; index < rows.Length; index++)
            running[index] = total = value(rows[index]) is { } next ? add(total, next) : total;

        known[key] = running;
        return running;
    }

    private static int[] Places(T[] rows, Func<T, T, bool> same, Func<int, int, int> next)
    {
        var places = new int[rows.Length];
        for (var index = 0; index < rows.Length; index++)
            places[index] = index == 0 ? 1 : same(rows[index - 1], rows[index]) ? places[index - 1] : next(places[index - 1], index);

        return places;
    }
}
