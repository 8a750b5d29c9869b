namespace Strata.Synthesis;

/// <summary>Logical ids from names of the manifest: <c>daily_revenue</c> → <c>DailyRevenue</c>.</summary>
internal static class LogicalIds
{
    /// <summary>Two names never give one id: a name that its id does not determine gets a hash behind it.</summary>
    public static string Of(string name)
    {
        var id = Pascal(name);
        return Snake(id) == name ? id : id + PhysicalNames.Hash(name);
    }

    private static string Pascal(string name)
    {
        var words = name.Split('_', '-', '.').Where(word => word.Length > 0);
        return string.Concat(words.SelectMany(word => char.ToUpperInvariant(word[0]) + word[1..]).Where(char.IsAsciiLetterOrDigit));
    }

    private static string Snake(string id) =>
        string.Concat(id.Select((letter, at) => char.IsAsciiLetterUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
