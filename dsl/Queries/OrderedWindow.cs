using Strata.Queries.Evaluation;

namespace Strata.Queries;

/// <summary>
/// The rows of the partition a row is in, in their order. Besides what any window can be asked, it knows the row's place, its neighbours and
/// the sum up to it. Rows that are equal by the keys of the order are ordered by all their columns, so that every run numbers them alike.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class OrderedWindow<T> : Window<T>
{
    internal OrderedWindow(PartitionRows<T> partition, int index)
        : base(partition, index)
    {
    }

    /// <summary>The row's place in its partition, from 1; no two rows share one.</summary>
    /// <returns>1, 2, 3, 4…</returns>
    public int RowNumber() => Index + 1;

    /// <summary>The row's place in its partition, from 1, the same for rows that are equal by the keys of the order; places are left out after them.</summary>
    /// <returns>1, 2, 2, 4…</returns>
    public int Rank() => Partition.Ranks[Index];

    /// <summary>The row's place in its partition, from 1, the same for rows that are equal by the keys of the order; no place is left out.</summary>
    /// <returns>1, 2, 2, 3…</returns>
    public int DenseRank() => Partition.DenseRanks[Index];

    /// <summary>A value of the row before this one.</summary>
    /// <param name="value">The value, of that row.</param>
    /// <returns>Null for the first row of a partition; write <c>w.Lag(…) ?? 0</c> for a value.</returns>
    public TValue? Lag<TValue>(Func<T, TValue> value) where TValue : struct => Lag(value, 1);

    /// <inheritdoc cref="Lag{TValue}(Func{T, TValue})"/>
    public TValue? Lag<TValue>(Func<T, TValue?> value) where TValue : struct => Lag(value, 1);

    /// <inheritdoc cref="Lag{TValue}(Func{T, TValue})"/>
    public string? Lag(Func<T, string?> value) => Lag(value, 1);

    /// <summary>A value of the row that is some rows before this one.</summary>
    /// <param name="value">The value, of that row.</param>
    /// <param name="rows">How many rows before: a constant, 0 or more.</param>
    /// <returns>Null where the partition has no such row.</returns>
    public TValue? Lag<TValue>(Func<T, TValue> value, int rows) where TValue : struct => Partition.Has(Index - rows) ? value(Partition.Rows[Index - rows]) : null;

    /// <inheritdoc cref="Lag{TValue}(Func{T, TValue}, int)"/>
    public TValue? Lag<TValue>(Func<T, TValue?> value, int rows) where TValue : struct => Partition.Has(Index - rows) ? value(Partition.Rows[Index - rows]) : null;

    /// <inheritdoc cref="Lag{TValue}(Func{T, TValue}, int)"/>
    public string? Lag(Func<T, string?> value, int rows) => Partition.Has(Index - rows) ? value(Partition.Rows[Index - rows]) : null;

    /// <summary>A value of the row after this one.</summary>
    /// <param name="value">The value, of that row.</param>
    /// <returns>Null for the last row of a partition; write <c>w.Lead(…) ?? 0</c> for a value.</returns>
    public TValue? Lead<TValue>(Func<T, TValue> value) where TValue : struct => Lag(value, -1);

    /// <inheritdoc cref="Lead{TValue}(Func{T, TValue})"/>
    public TValue? Lead<TValue>(Func<T, TValue?> value) where TValue : struct => Lag(value, -1);

    /// <inheritdoc cref="Lead{TValue}(Func{T, TValue})"/>
    public string? Lead(Func<T, string?> value) => Lag(value, -1);

    /// <summary>A value of the row that is some rows after this one.</summary>
    /// <param name="value">The value, of that row.</param>
    /// <param name="rows">How many rows after: a constant, 0 or more.</param>
    /// <returns>Null where the partition has no such row.</returns>
    public TValue? Lead<TValue>(Func<T, TValue> value, int rows) where TValue : struct => Lag(value, -rows);

    /// <inheritdoc cref="Lead{TValue}(Func{T, TValue}, int)"/>
    public TValue? Lead<TValue>(Func<T, TValue?> value, int rows) where TValue : struct => Lag(value, -rows);

    /// <inheritdoc cref="Lead{TValue}(Func{T, TValue}, int)"/>
    public string? Lead(Func<T, string?> value, int rows) => Lag(value, -rows);

    /// <summary>The sum over the rows from the first of the partition to this one. Nulls are left out; a sum that does not fit is an error.</summary>
    /// <param name="value">What to add, of each row.</param>
    /// <returns>The sum, 0 where there were nulls only.</returns>
    public int RunningSum(Func<T, int?> value) => checked((int)Partition.Running<long>(value, row => value(row), (sum, next) => checked(sum + next))[Index]);

    /// <inheritdoc cref="RunningSum(Func{T, int?})"/>
    public long RunningSum(Func<T, long?> value) => Partition.Running(value, value, (sum, next) => checked(sum + next))[Index];

    /// <inheritdoc cref="RunningSum(Func{T, int?})"/>
    public double RunningSum(Func<T, double?> value) => Partition.Running(value, value, (sum, next) => sum + next)[Index];

    /// <inheritdoc cref="RunningSum(Func{T, int?})"/>
    public decimal RunningSum(Func<T, decimal?> value) => Partition.Running(value, value, ExactDecimal.Add)[Index];
}
