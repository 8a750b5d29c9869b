using Strata.Model;

namespace Strata.Queries.SparkSql;

/// <summary>C# types as Spark types, and the types Spark gives to decimal results with <c>allowPrecisionLoss</c> off.</summary>
internal static class SqlTypes
{
    /// <summary>What Spark's decimals hold at most.</summary>
    public const int MaxPrecision = 38;

    /// <summary>Digits that every <see cref="decimal"/> can hold.</summary>
    public const int ClrPrecision = 28;

    /// <summary>Fractional digits a decimal division keeps, the last one rounded half up.</summary>
    public const int QuotientScale = 10;

    public static ColumnType Quotient { get; } = ColumnType.Decimal(ClrPrecision, QuotientScale);

    /// <summary>The type of a single value; null for rows, groups and what Spark has no type for.</summary>
    public static ColumnType? Of(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;

        return value == typeof(bool) ? ColumnType.Boolean :
            value == typeof(short) ? ColumnType.Short :
            value == typeof(int) || value.IsEnum ? ColumnType.Int :
            value == typeof(long) || value == typeof(TimeSpan) ? ColumnType.Long :
            value == typeof(float) ? ColumnType.Float :
            value == typeof(double) ? ColumnType.Double :
            value == typeof(decimal) ? Quotient :
            value == typeof(string) || value == typeof(char) ? ColumnType.String :
            value == typeof(DateTime) ? ColumnType.Timestamp :
            value == typeof(DateOnly) ? ColumnType.Date :
            value == typeof(Guid) ? ColumnType.Guid :
            null;
    }

    public static bool IsDecimal(this ColumnType type) => type.ClrType == typeof(decimal);

    public static bool IsFloating(this ColumnType type) => type.ClrType == typeof(double) || type.ClrType == typeof(float);

    public static ColumnType Sum(ColumnType left, ColumnType right) =>
        Bounded(Whole(left, right, Math.Max) + Scale(left, right) + 1, Scale(left, right));

    public static ColumnType Product(ColumnType left, ColumnType right) =>
        Bounded(left.Precision + right.Precision + 1, left.Scale + right.Scale);

    public static ColumnType Remainder(ColumnType left, ColumnType right) =>
        Bounded(Whole(left, right, Math.Min) + Scale(left, right), Scale(left, right));

    /// <summary>The type that holds both; another type than decimal stays as it is.</summary>
    public static ColumnType Wider(ColumnType left, ColumnType right) =>
        left.IsDecimal() && right.IsDecimal() ? Bounded(Whole(left, right, Math.Max) + Scale(left, right), Scale(left, right)) : left;

    /// <summary>The type of a sum over rows.</summary>
    public static ColumnType Total(ColumnType type) => Bounded(type.Precision + 10, type.Scale);

    private static int Scale(ColumnType left, ColumnType right) => Math.Max(left.Scale, right.Scale);

    private static int Whole(ColumnType left, ColumnType right, Func<int, int, int> choose) =>
        choose(left.Precision - left.Scale, right.Precision - right.Scale);

    private static ColumnType Bounded(int precision, int scale) =>
        ColumnType.Decimal(Math.Min(precision, MaxPrecision), Math.Min(scale, MaxPrecision));
}
