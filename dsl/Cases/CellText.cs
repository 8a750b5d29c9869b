using System.Globalization;

namespace Strata.Cases;

/// <summary>Values as a CSV file spells them. Equal values have equal texts: a decimal without trailing zeros, an instant to the microsecond.</summary>
internal static class CellText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
