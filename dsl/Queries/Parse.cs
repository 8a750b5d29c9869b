using Strata.Queries.Parsing;

namespace Strata.Queries;

/// <summary>
/// Values of texts as sources deliver them, in the last select of a query: <c>select new Order(r.Id, Parse.Int(r.Quantity), Parse.Date(r.Day, "dd.MM.yyyy"))</c>.
/// The same texts parse in the preview and on Spark. A row with a text that does not parse is set aside with that column and text, whatever else holds for it; where
/// <c>OnFailure(Fail)</c> says so or nothing is said, the run fails. It is never null instead. White space does not parse: write <c>Parse.Int(r.Quantity.Trim())</c>.
/// </summary>
public static class Parse
{
    /// <summary>A whole number: digits, with or without a sign and leading zeros, from -2147483648 to 2147483647.</summary>
    /// <param name="text">The text: <c>"42"</c>, <c>"-007"</c>, <c>"+1"</c>.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static int Int(string text) => TextForm.Int.Demand<int>(text);

    /// <inheritdoc cref="Int"/>
    /// <param name="text">The text, or null.</param>
    /// <returns>The number; null for null alone.</returns>
    public static int? OptionalInt(string? text) => text is null ? null : Int(text);

    /// <summary>A whole number: digits, with or without a sign and leading zeros, from -9223372036854775808 to 9223372036854775807.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static long Long(string text) => TextForm.Long.Demand<long>(text);

    /// <inheritdoc cref="Long"/>
    /// <param name="text">The text, or null.</param>
    /// <returns>The number; null for null alone.</returns>
    public static long? OptionalLong(string? text) => text is null ? null : Long(text);

    /// <summary>
    /// A decimal: digits, with or without a sign, and a point with digits after it; no separators of thousands and no exponent. As the value of a column it has to
    /// fit the column's digits, and a text with more is one that does not parse; inside a computation it has at most 18 digits before the point and 10 after.
    /// </summary>
    /// <param name="text">The text: <c>"12.50"</c>, <c>"-0.5"</c>. With a comma, write <c>Parse.Decimal(r.Price.Replace(",", "."))</c>.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static decimal Decimal(string text) => TextForm.AnyDecimal.Demand<decimal>(text);

    /// <inheritdoc cref="Decimal"/>
    /// <param name="text">The text, or null.</param>
    /// <returns>The number; null for null alone.</returns>
    public static decimal? OptionalDecimal(string? text) => text is null ? null : Decimal(text);

    /// <summary>A truth: <c>true</c>, <c>t</c>, <c>yes</c>, <c>y</c> or <c>1</c>; <c>false</c>, <c>f</c>, <c>no</c>, <c>n</c> or <c>0</c>; in any case.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The truth.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static bool Bool(string text) => TextForm.Bool.Demand<bool>(text);

    /// <inheritdoc cref="Bool"/>
    /// <param name="text">The text, or null.</param>
    /// <returns>The truth; null for null alone.</returns>
    public static bool? OptionalBool(string? text) => text is null ? null : Bool(text);

    /// <summary>A day of the calendar, from year 1 to 9999.</summary>
    /// <param name="text">The text, with as many digits as the format has letters: <c>"01.03.2026"</c>.</param>
    /// <param name="format">A constant of <c>yyyy</c>, <c>MM</c> and <c>dd</c>, each once, with any of <c>- / . : , _ T Z</c> and spaces between.</param>
    /// <returns>The day.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static DateOnly Date(string text, string format) => TextForm.Demanded(TextForm.Date(format), format).Demand<DateOnly>(text);

    /// <inheritdoc cref="Date"/>
    /// <param name="text">The text, or null.</param>
    /// <param name="format">As for <see cref="Date"/>.</param>
    /// <returns>The day; null for null alone.</returns>
    public static DateOnly? OptionalDate(string? text, string format) => text is null ? null : Date(text, format);

    /// <summary>An instant in UTC, from year 1 to 9999, to the second.</summary>
    /// <param name="text">The text, with as many digits as the format has letters: <c>"2026-03-01T08:15:00Z"</c>.</param>
    /// <param name="format">
    /// A constant of <c>yyyy</c>, <c>MM</c>, <c>dd</c> and, if there, <c>HH</c>, <c>mm</c> and <c>ss</c>, each once, with any of <c>- / . : , _ T Z</c> and spaces between.
    /// </param>
    /// <returns>The instant.</returns>
    /// <exception cref="FormatException">The text does not parse, outside a query.</exception>
    public static DateTime Timestamp(string text, string format) => TextForm.Demanded(TextForm.Timestamp(format), format).Demand<DateTime>(text);

    /// <inheritdoc cref="Timestamp"/>
    /// <param name="text">The text, or null.</param>
    /// <param name="format">As for <see cref="Timestamp"/>.</param>
    /// <returns>The instant; null for null alone.</returns>
    public static DateTime? OptionalTimestamp(string? text, string format) => text is null ? null : Timestamp(text, format);
}
