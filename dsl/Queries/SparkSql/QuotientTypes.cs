using Strata.Model;

namespace Strata.Queries.SparkSql;

/// <summary>
/// The types to which operands of a decimal division are widened so that Spark rounds the quotient to <see cref="Scale"/> digits, whatever their own
/// types. Only then is it known from the values alone, and the same in process.
/// </summary>
internal static class QuotientTypes
{
    /// <summary>Digits to which a quotient is rounded before it is rounded to those that are kept.</summary>
    public const int Scale = 20;

    private const int LeastScale = 6;

    /// <summary>The least widening, of the dividend if that is enough; null where no types will do.</summary>
    public static (ColumnType Dividend, ColumnType Divisor)? Of(ColumnType left, ColumnType right)
    {
        var dividends = Wider(left).ToArray();
        foreach (var divisor in Wider(right))
            foreach (var dividend in dividends)
                if (ScaleOf(dividend, divisor) == Scale)
                    return (ColumnType.Decimal(dividend.Precision, dividend.Scale), ColumnType.Decimal(divisor.Precision, divisor.Scale));

        return null;
    }

    private static IEnumerable<(int Precision, int Scale)> Wider(ColumnType type) =>
        from digits in Enumerable.Range(0, SqlTypes.MaxPrecision - type.Precision + 1)
        from fractional in Enumerable.Range(0, digits + 1)
        select (type.Precision + digits, type.Scale + fractional);

    // https://github.com/apache/spark/blob/v3.5.4/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/expressions/arithmetic.scala: Divide, without loss of precision.
    private static int ScaleOf((int Precision, int Scale) left, (int Precision, int Scale) right)
    {
        var whole = Math.Min(SqlTypes.MaxPrecision, left.Precision - left.Scale + right.Scale);
        var fractional = Math.Min(SqlTypes.MaxPrecision, Math.Max(LeastScale, left.Scale + right.Precision + 1));
        var excess = whole + fractional - SqlTypes.MaxPrecision;

        return excess > 0 ? fractional - (excess / 2) - 1 : fractional;
    }
}
