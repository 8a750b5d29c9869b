using System.Collections;
using Strata.Queries.Evaluation;

namespace Strata.Queries;

/// <summary>
/// The rows of the partition a row is in, that row among them. Ask it as you ask a group: <c>w.Sum(x => x.Amount)</c>, <c>w.Count()</c>,
/// <c>w.Count(x => x.Paid)</c>, <c>w.Min(…)</c>, <c>w.Max(…)</c>, <c>w.Average(…)</c>, also after <c>w.Where(…)</c>. Each lambda is about the
/// rows of the window alone.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public class Window<T> : IEnumerable<T>
{
    internal Window(PartitionRows<T> partition, int index) => (Partition, Index) = (partition, index);

    internal PartitionRows<T> Partition { get; }

    internal int Index { get; }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Partition.Rows.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Partition.Rows.GetEnumerator();
}
