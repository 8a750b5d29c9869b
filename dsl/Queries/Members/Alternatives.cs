using System.Collections.Frozen;

namespace Strata.Queries.Members;

/// <summary>What to write instead of a member that has no exact equal in Spark SQL; the last sentence of the message.</summary>
internal static class Alternatives
{
    private const string LastDigit = "Multiply and divide, or compute it in a job of its own: its last digit is another one on each machine.";
    private const string Ascii = "Use char.IsAsciiDigit, char.IsAsciiLetter or Regex.IsMatch: what else is a letter depends on the version of Unicode.";
    private const string Utc = "Leave it out: all instants are in UTC.";
    private const string Cast = "Use a cast, as in (int)value.";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["Math.Pow"] = LastDigit,
        ["Math.Exp"] = LastDigit,
        ["Math.Log"] = LastDigit,
        ["Math.Log10"] = LastDigit,
        ["Math.Log2"] = LastDigit,
        ["Math.Cbrt"] = LastDigit,
        ["Math.Sin"] = LastDigit,
        ["Math.Cos"] = LastDigit,
        ["Math.Tan"] = LastDigit,
        ["Math.Atan2"] = LastDigit,
        ["Math.Round"] = "Round a decimal: Spark and C# round the digits of a double by different rules.",
        ["Math.Clamp"] = "Use Math.Min(Math.Max(value, least), greatest).",
        ["char.IsDigit"] = Ascii,
        ["char.IsLetter"] = Ascii,
        ["char.IsLetterOrDigit"] = Ascii,
        ["char.IsUpper"] = Ascii,
        ["char.IsLower"] = Ascii,
        ["string.Split"] = "Use Sql.Part(text, separator, index) for one of the parts.",
        ["string.ToCharArray"] = "Use text[index] for one of the characters.",
        ["string.Normalize"] = "Normalise the text before it comes in, or in a job of its own.",
        ["DateTime.AddMicroseconds"] = "Add a TimeSpan, as in time + TimeSpan.FromMicroseconds(count).",
        ["DateTime.AddTicks"] = "Add a TimeSpan, as in time + TimeSpan.FromMicroseconds(count).",
        ["DateTime.ToUniversalTime"] = Utc,
        ["DateTime.ToLocalTime"] = Utc,
        ["DateTime.Kind"] = Utc,
        ["TimeSpan /"] = "Divide one of its totals, as in span.TotalSeconds / 2.",
        ["TimeSpan.FromDays"] = "Pass a whole number.",
        ["TimeSpan.FromHours"] = "Pass a whole number.",
        ["TimeSpan.FromMinutes"] = "Pass a whole number.",
        ["TimeSpan.FromSeconds"] = "Pass a whole number.",
        ["TimeSpan.FromMilliseconds"] = "Use TimeSpan.FromMicroseconds(1000 * count).",
        ["Convert.ToInt32"] = Cast,
        ["Convert.ToInt64"] = Cast,
        ["Convert.ToDouble"] = Cast,
        ["Convert.ToDecimal"] = Cast,
        ["Convert.ToString"] = "Use ToString().",
    }.ToFrozenDictionary();

    public static string To(string member) => ByName.GetValueOrDefault(member, "Use a member of the query reference instead.");
}
