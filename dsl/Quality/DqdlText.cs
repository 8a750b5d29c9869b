using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Quality;

/// <summary>How values are spelt in DQDL.</summary>
internal static partial class DqdlText
{
    /// <summary>A quoted text whose backslashes DQDL keeps as they are: a column, a regular expression, SQL.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A number in the only form DQDL reads: digits, with a point between digits, without an exponent.</summary>
    public static string Number(object value) => value switch
    {
        double or float => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("0.####################", CultureInfo.InvariantCulture),
        decimal exact => exact.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public static string Date(DateOnly date) => $"\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"";

    public static string Set(IEnumerable<string> members) => $"[{string.Join(',', members)}]";

    /// <summary>Both rules must hold; DQDL needs the parentheses.</summary>
    public static string All(ImmutableArray<string> rules) =>
        rules is [var only] ? only : string.Join(" AND ", rules.Select(rule => $"({rule})"));

    /// <summary>True for a text that DQDL reads as a date or a time of day wherever it stands in quotes.</summary>
    public static bool ReadsAsDate(string text) => DateOrTime().IsMatch(text);

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2} (AM|PM)|\d{2}:\d{2})$")]
    private static partial Regex DateOrTime();
}
