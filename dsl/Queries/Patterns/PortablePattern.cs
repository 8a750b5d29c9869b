using System.Text.RegularExpressions;

namespace Strata.Queries.Patterns;

/// <summary>A regular expression that finds the same in .NET and in Java, in texts counted by characters.</summary>
internal sealed class PortablePattern
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly PatternParser parser;
    private readonly PatternPart whole;

    private PortablePattern(string pattern)
    {
        parser = new PatternParser(pattern);
        whole = parser.Read();
    }

    /// <summary>As .NET finds by UTF-16 units what Java finds by characters.</summary>
    public string Net => whole.Net;

    public string Java => whole.Java;

    public int Groups => parser.Groups;

    public IReadOnlySet<int> Repeated => parser.Repeated;

    /// <summary>What takes the place of each match.</summary>
    /// <exception cref="PatternException">The pattern can match nothing, or the text names no group of it.</exception>
    public Replacement By(string text) => whole.MayBeEmpty
        ? throw new PatternException("what is to be replaced can be nothing", "Match at least one character, as in [0-9]+.")
        : Replacement.Of(text, this);

    /// <exception cref="PatternException">It is no pattern, or one that the engines read differently.</exception>
    public static PortablePattern Of(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexParseException problem)
        {
            throw new PatternException(Reason(problem), "Correct the pattern.");
        }

        return new PortablePattern(pattern);
    }

    public Regex ToRegex() => new(Net, RegexOptions.CultureInvariant, MatchTimeout);

    // The last sentence of .NET's message; the ones before repeat the pattern.
    private static string Reason(RegexParseException problem)
    {
        var place = $"offset {problem.Offset}. ";
        return $"there is a mistake: {problem.Message[(problem.Message.IndexOf(place, StringComparison.Ordinal) + place.Length)..].TrimEnd('.')}, at character {problem.Offset}";
    }
}
