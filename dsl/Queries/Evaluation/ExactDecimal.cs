using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Evaluation;

/// <summary>Decimals that never lose a digit: what C# would round is an error, and a quotient has a fixed scale.</summary>
internal static class ExactDecimal
{
    private static readonly BigInteger Limit = BigInteger.Pow(10, SqlTypes.ClrPrecision);

    public static decimal Add(decimal left, decimal right)
    {
        var sum = left + right;
        return sum.Scale >= Math.Max(left.Scale, right.Scale) ? sum : Checked(sum, Units(left, MaxScale) + Units(right, MaxScale), MaxScale);
    }

    public static decimal Subtract(decimal left, decimal right) => Add(left, -right);

    public static decimal Multiply(decimal left, decimal right)
    {
        var product = left * right;
        return product.Scale == left.Scale + right.Scale
            ? product
            : Checked(product, Units(left, MaxScale) * Units(right, MaxScale), 2 * MaxScale);
    }

    /// <summary>Rounded half up to <see cref="SqlTypes.QuotientScale"/> digits, from <see cref="QuotientTypes.Scale"/>, from 38: as Spark rounds.</summary>
    public static decimal Divide(decimal left, decimal right)
    {
        if (right == 0)
            throw new DivideByZeroException();

        var (dividend, divisor) = (Units(left, MaxScale), Units(right, MaxScale));
        var quotient = Rounded(BigInteger.Abs(dividend) * BigInteger.Pow(10, SqlTypes.MaxPrecision), BigInteger.Abs(divisor));
        quotient = Rounded(quotient, BigInteger.Pow(10, SqlTypes.MaxPrecision - QuotientTypes.Scale));
        quotient = Rounded(quotient, BigInteger.Pow(10, QuotientTypes.Scale - SqlTypes.QuotientScale));
        if (quotient >= Limit)
            throw new OverflowException($"{left} / {right} has more than {SqlTypes.ClrPrecision} digits.");

        return dividend.Sign * divisor.Sign * (decimal)quotient / 1_0000000000m;
    }

    /// <summary>The nearest double, as Spark finds it.</summary>
    public static double ToDouble(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Whether a column keeps the value as it is.</summary>
    public static bool Fits(decimal value, int precision, int scale) => value.Scale <= scale && IsBelow(value, precision - scale);

    /// <summary>The value as a column keeps it.</summary>
    public static decimal Store(decimal value, int precision, int scale, string column)
    {
        var stored = value.Scale <= scale ? value : Math.Round(value, scale, MidpointRounding.AwayFromZero);
        return IsBelow(stored, precision - scale)
            ? stored
            : throw new OverflowException($"{value} does not fit column '{column}' of type decimal({precision},{scale}).");
    }

    private const int MaxScale = 28;

    private static BigInteger Rounded(BigInteger dividend, BigInteger divisor) => ((2 * dividend) + divisor) / (2 * divisor);

    private static readonly ImmutableArray<decimal> Powers = [.. Enumerable.Range(0, MaxScale + 1).Select(digits => (decimal)BigInteger.Pow(10, digits))];

    // No decimal has more than 29 digits before its point.
    private static bool IsBelow(decimal value, int digits) => digits > MaxScale || decimal.Abs(value) < Powers[digits];

    private static decimal Checked(decimal rounded, BigInteger exact, int scale) =>
        Units(rounded, scale) == exact ? rounded : throw new OverflowException($"A result near {rounded} has more digits than a decimal holds.");

    private static BigInteger Units(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];

        return (bits[3] < 0 ? -mantissa : mantissa) * BigInteger.Pow(10, scale - value.Scale);
    }
}
