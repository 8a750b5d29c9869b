using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Queries.Parsing;

/// <summary>A format such as <c>dd.MM.yyyy</c> as a pattern, and its groups in the order of ISO 8601.</summary>
/// <param name="Pattern">Matches as many digits as the format has letters; year 0 is none.</param>
/// <param name="Day"><c>$3-$2-$1</c>.</param>
/// <param name="Time"><c>$4:$5:00</c>; what the format leaves out is zero.</param>
/// <param name="HasTime">Whether it has an hour.</param>
internal sealed partial record DateFormat(string Pattern, string Day, string Time, bool HasTime)
{
    /// <summary>Null unless the format has a year, a month and a day, each once, and of the time the greater parts where it has the smaller ones.</summary>
    public static DateFormat? Read(string format)
    {
        var groups = new List<string>();
        var pattern = new StringBuilder("^");
        foreach (Match part in Part().Matches(format))
        {
            if (part.Value.Length > 1)
                groups.Add(part.Value);
            else if (!Separators.Contains(part.Value[0]))
                return null;

            pattern.Append(part.Value switch { "yyyy" => "(?!0000)([0-9]{4})", { Length: 2 } => "([0-9]{2})", "." => @"\.", var separator => separator });
        }

        return string.Concat(groups.Order(StringComparer.Ordinal)) is "MMddyyyy" or "HHMMddyyyy" or "HHMMddmmyyyy" or "HHMMddmmssyyyy"
            ? new(pattern.Append(@"\z").ToString(), $"{Group("yyyy")}-{Group("MM")}-{Group("dd")}", $"{Group("HH")}:{Group("mm")}:{Group("ss")}", groups.Contains("HH"))
            : null;

        string Group(string letters) => groups.IndexOf(letters) is >= 0 and var index ? $"${index + 1}" : "00";
    }

    private const string Separators = "-/.:,_ TZ";

    [GeneratedRegex(@"yyyy|MM|dd|HH|mm|ss|[\s\S]")]
    private static partial Regex Part();
}
