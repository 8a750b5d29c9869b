using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Validation;

/// <summary>
/// Tells an AWS cron expression from other text: six fields, each within its range. See
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based.
/// </summary>
internal static partial class AwsCron
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    private static readonly string[] months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public static bool IsValid(string expression) =>
        expression.Split(' ') is [var minute, var hour, var dayOfMonth, var month, var dayOfWeek, var year]
        && IsField(minute, 0, 59, [])
        && IsField(hour, 0, 23, [])
        && IsField(month, 1, 12, months)
        && IsField(year, FirstYear, LastYear, [])
        && (dayOfMonth == "?"
            ? LastOrNthWeekday().IsMatch(dayOfWeek) || IsField(dayOfWeek, 1, 7, days)
            : dayOfWeek == "?" && (LastOrNearestWeekday().IsMatch(dayOfMonth) || IsField(dayOfMonth, 1, 31, [])));

    private static bool IsField(string field, int from, int to, string[] names) =>
        field.Split(',').All(item => IsItem(item, from, to, names));

    /// <summary>One of <c>*</c>, <c>5</c>, <c>5-9</c>, and each of them with a step: <c>*/15</c>.</summary>
    private static bool IsItem(string item, int from, int to, string[] names) =>
        item.Split('/') switch
        {
            [var values] => IsValues(values, from, to, names),
            [var values, var step] => IsValues(values, from, to, names) && Number(step, []) is { } every && every >= 1 && every <= to,
            _ => false,
        };

    private static bool IsValues(string values, int from, int to, string[] names) =>
        values == "*" || values.Split('-') is { Length: 1 or 2 } bounds && bounds.All(bound => Number(bound, names) is { } number && number >= from && number <= to);

    private static int? Number(string text, string[] names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number :
        Array.IndexOf(names, text) is var index and >= 0 ? index + 1 :
        null;

    [GeneratedRegex("^(L|[1-7]L|([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)#[1-5])$")]
    private static partial Regex LastOrNthWeekday();

    [GeneratedRegex("^(L|LW|([1-9]|[12][0-9]|3[01])W)$")]
    private static partial Regex LastOrNearestWeekday();
}
