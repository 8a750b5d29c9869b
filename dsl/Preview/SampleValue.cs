using System.Globalization;
using Strata.Model;

namespace Strata.Preview;

/// <summary>The text of a field as a value of a column, culture-free; null where it is none.</summary>
internal static class SampleValue
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;
    private static readonly string[] timestampFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'"];

    public static object? Parse(string text, ColumnType type) =>
        type == ColumnType.String ? text :
        type == ColumnType.Boolean ? bool.TryParse(text, out var boolean) ? boolean : null :
        type == ColumnType.Short ? short.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var small) ? small : null :
        type == ColumnType.Int ? int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var integer) ? integer : null :
        type == ColumnType.Long ? long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var big) ? big : null :
        type == ColumnType.Float ? float.TryParse(text, NumberStyles.Float, invariant, out var single) ? single : null :
        type == ColumnType.Double ? double.TryParse(text, NumberStyles.Float, invariant, out var real) ? real : null :
        type == ColumnType.Date ? DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null :
        type == ColumnType.Timestamp ? ParseTimestamp(text) :
        type == ColumnType.Guid ? Guid.TryParseExact(text, "D", out var guid) ? guid : null :
        ParseDecimal(text, type);

    public static string Example(ColumnType type) =>
        type == ColumnType.Boolean ? "true" :
        type == ColumnType.Date ? "2026-03-01" :
        type == ColumnType.Timestamp ? "2026-03-01T08:15:00" :
        type == ColumnType.Guid ? "9f0c1c7e-3b7a-4b56-8d0a-0e6f2f1b7c11" :
        type == ColumnType.Short || type == ColumnType.Int || type == ColumnType.Long ? "42" :
        type.Precision > 0 ? $"12.5, with at most {type.Precision} digits and {type.Scale} after the point" :
        "12.5";

    private static object? ParseTimestamp(string text) =>
        DateTime.TryParseExact(text, timestampFormats, invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private static object? ParseDecimal(string text, ColumnType type) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant, out var number)
        && number.Scale <= type.Scale
        && Math.Abs(number) < (decimal)Math.Pow(10, Math.Min(type.Precision - type.Scale, 28))
            ? number
            : null;
}
