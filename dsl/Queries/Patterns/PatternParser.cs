using System.Text.RegularExpressions;

namespace Strata.Queries.Patterns;

/// <summary>
/// Reads a pattern and writes it twice, for .NET and for Java. It knows what both engines mean alike, or can be told to; the rest it refuses.
/// </summary>
internal sealed partial class PatternParser(string pattern)
{
    private const string EndOrLastLine = @"(?=\n?\z)";

    private readonly PatternCursor cursor = new(pattern);
    private readonly HashSet<int> repeated = [];

    public int Groups { get; private set; }

    /// <summary>Groups that can match several times or stand in a look-around; what they hold in the end is not the same everywhere.</summary>
    public IReadOnlySet<int> Repeated => repeated;

    public PatternPart Read()
    {
        var whole = Alternatives();

        // .NET would find nothing also in the middle of a character of two units.
        return whole.MayBeEmpty && (pattern.Contains("(?!", StringComparison.Ordinal) || pattern.Contains("(?<!", StringComparison.Ordinal))
            ? throw new PatternException("a pattern of look-arounds alone can match nothing", "Match at least one character.")
            : whole;
    }

    private PatternPart Alternatives()
    {
        var parts = new List<PatternPart> { Sequence() };
        while (cursor.Skip("|"))
            parts.Add(Sequence());

        return parts is [var one] ? one : PatternPart.OneOf(parts);
    }

    private PatternPart Sequence()
    {
        var parts = new List<PatternPart>();
        while (!cursor.AtEnd && cursor.Peek() is not (')' or '|'))
            parts.Add(Repetition());

        return PatternPart.Sequence(parts);
    }

    private PatternPart Repetition()
    {
        var before = Groups;
        var part = Atom();
        if (cursor.Peek() is not ('*' or '+' or '?' or '{'))
            return part;

        var count = cursor.Peek() == '{' ? cursor.Through('}') : cursor.Take(1);
        if (!Count().IsMatch(count))
            throw new PatternException("'{' begins no count of repetitions, for which Java has no meaning", @"Write \{ for the character.");
        if (part.MayBeEmpty)
            throw new PatternException($"'{count}' repeats what can match nothing", "Repeat something of at least one character.");

        var lazy = cursor.Skip("?") ? "?" : "";
        if (cursor.Peek() is '+' or '*' or '?' or '{')
            throw new PatternException($"'{cursor.Peek()}' follows a repetition", "Put the repetition in a group: (?:…).");

        if (count != "?")
            repeated.UnionWith(Enumerable.Range(before + 1, Groups - before));

        return new PatternPart(part.Net + count + lazy, part.Java + count + lazy, Exactly().Match(count) is { Success: true } exact ? part.Length * int.Parse(exact.Groups[1].Value, null) : null, MayBeNone().IsMatch(count));
    }

    private PatternPart Atom() => cursor.Next() switch
    {
        '(' => Group(),
        '[' => new ClassParser(cursor).Read(),
        '.' => new PatternPart($@"(?:{Letter.AnyPair}|[^\n\uD800-\uDFFF])", @"[^\n]", 1),
        '^' => PatternPart.Assertion("^", "^"),
        '$' => PatternPart.Assertion(EndOrLastLine, EndOrLastLine),
        '\\' => Escape(),
        var high when char.IsHighSurrogate(high) && $"{high}{cursor.Next()}" is var pair => new PatternPart($"(?:{pair})", pair, 1),
        var letter => Of(letter),
    };

    private PatternPart Escape() =>
        cursor.Skip("A") ? PatternPart.Assertion(@"\A", @"\A") :
        cursor.Skip("z") ? PatternPart.Assertion(@"\z", @"\z") :
        cursor.Skip("Z") ? PatternPart.Assertion(EndOrLastLine, EndOrLastLine) :
        cursor.Skip("s") ? new PatternPart(@"\s", @"\p{IsWhite_Space}", 1) :
        cursor.Skip("S") ? new PatternPart($@"(?:{Letter.AnyPair}|[^\s\uD800-\uDFFF])", @"\P{IsWhite_Space}", 1) :
        Of(Letter.Escaped(cursor));

    private static PatternPart Of(char letter) => new(Letter.Spelled(letter), Letter.Spelled(letter), 1);

    private PatternPart Group()
    {
        foreach (var open in (string[])["?:", "?=", "?!", "?<=", "?<!"])
            if (cursor.Skip(open))
                return open == "?:" ? Inside("(?:") : LookAround("(" + open);

        if (cursor.Peek() == '?')
            throw new PatternException($"'({cursor.Take(3)}' begins a group that C# and Java do not both number and match alike", "Use (…), (?:…), (?=…) or (?!…).");

        Groups++;
        return Inside("(");
    }

    private PatternPart LookAround(string open)
    {
        var before = Groups;
        var inside = Inside(open);
        repeated.UnionWith(Enumerable.Range(before + 1, Groups - before));
        if (open[2] == '<' && (inside.Length is null || Groups > before))
            throw new PatternException($"'{open}' looks back at a text of no fixed length", "Give it a fixed number of characters and no group, or match the text itself.");

        return PatternPart.Assertion(inside.Net, inside.Java);
    }

    private PatternPart Inside(string open)
    {
        var inside = Alternatives().Within(open);
        cursor.Next();
        return inside;
    }

    [GeneratedRegex(@"^([*+?]|\{[0-9]+(,[0-9]*)?\})$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^\{([0-9]+)\}$")]
    private static partial Regex Exactly();

    [GeneratedRegex(@"^([*?]|\{0+(,.*)?\})$")]
    private static partial Regex MayBeNone();
}
