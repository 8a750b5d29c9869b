using System.Globalization;

namespace Strata.Queries.Patterns;

/// <summary>Single characters of a pattern: escapes in, escapes that both engines read alike out.</summary>
internal static class Letter
{
    public const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private const string Special = @"\.[]{}()*+?^$|";
    private const string SpecialInClass = @"\[]^-&";

    public static string Spelled(char letter) => Spelled(letter, Special);

    public static string InClass(char letter) => Spelled(letter, SpecialInClass);

    /// <summary>The character after a backslash, which has been read.</summary>
    public static char Escaped(PatternCursor cursor) => cursor.Next() switch
    {
        't' => '\t',
        'n' => '\n',
        'r' => '\r',
        'f' => '\f',
        'v' => '\v',
        'a' => '\a',
        'e' => '\e',
        'x' => Coded(cursor, 2),
        'u' => Coded(cursor, 4),
        'd' or 'D' => throw new PatternException(@"'\d' is each digit of Unicode in C# and one of 0 to 9 in Java", "Write [0-9]."),
        'w' or 'W' => throw new PatternException(@"'\w' is each letter of Unicode in C# and one of A to Z in Java", "Write [A-Za-z0-9_], with the letters you mean."),
        'b' or 'B' => throw new PatternException(@"'\b' sees other letters in C# than in Java", "Write what may stand beside the word, as in (?:^|[^a-z])."),
        'p' or 'P' => throw new PatternException(@"'\p' depends on the version of Unicode", "Write the letters out, as in [A-Za-zÀ-ÿ]."),
        'k' or (>= '0' and <= '9') => throw new PatternException("what an earlier group matched is asked for again", "Compare the parts in the query."),
        var sign when char.IsAscii(sign) && !char.IsLetterOrDigit(sign) && sign != '_' => sign,
        var other => throw new PatternException($@"'\{other}' is no escape that both C# and Java know", "Write the character itself, or \\u and its four digits."),
    };

    private static string Spelled(char letter, string special) => letter switch
    {
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        < ' ' => $@"\u{(int)letter:X4}",
        _ => special.Contains(letter) ? $@"\{letter}" : letter.ToString(),
    };

    private static char Coded(PatternCursor cursor, int digits)
    {
        var letter = (char)int.Parse(cursor.Take(digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return char.IsSurrogate(letter) ? throw new PatternException("half of a character is written by its code", "Write the character itself.") : letter;
    }
}
