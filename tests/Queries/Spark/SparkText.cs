using System.Globalization;
using Strata.Model;
using Strata.Preview;

namespace Strata.Tests.Queries.Spark;

/// <summary>Values as the Spark process spells them.</summary>
internal static class SparkText
{
    /// <returns>The value; the text itself where C# has no such date.</returns>
    /// <param name="text">A value as <c>worker.py</c> writes it; null for null.</param>
    /// <param name="type">The type of its column.</param>
    public static object? Parse(string? text, ColumnType type) =>
        text is null ? null :
        // A literal of a view may have more zeros than its column.
        type.ClrType == typeof(decimal) ? decimal.Parse(text, CultureInfo.InvariantCulture) :
        type.ClrType == typeof(double) ? Floating(text) :
        type.ClrType == typeof(float) ? (float)Floating(text) :
        SampleValue.Parse(text, type) ?? (type == ColumnType.Date || type == ColumnType.Timestamp ? text : null) ?? throw new FormatException($"Spark answers '{text}' for a column of type {type}.");

    private static double Floating(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
