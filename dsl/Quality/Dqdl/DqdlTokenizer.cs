using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Strata.Quality.Dqdl;

/// <summary>DQDL text → tokens. White space is space, tab and line feed only, and a comment ends with a line feed.</summary>
internal static partial class DqdlTokenizer
{
    /// <exception cref="DqdlSyntaxException">A character begins no token.</exception>
    public static ImmutableArray<DqdlToken> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<DqdlToken>();
        var (line, start) = (1, 0);

        for (var index = 0; index < text.Length;)
        {
            var at = new TextPosition(line, index - start + 1);
            var match = Token().Match(text, index);
            if (!match.Success)
                throw new DqdlSyntaxException(new(at, DqdlProblemKind.Syntax, Unreadable(text[index]), text[index].ToString()));

            if (!match.Groups["space"].Success)
                tokens.Add(new(KindOf(match), match.Value, at));

            foreach (var feed in match.Value.Index().Where(character => character.Item == '\n'))
                (line, start) = (line + 1, index + feed.Index + 1);

            index += match.Length;
        }

        tokens.Add(new(DqdlTokenKind.End, "", new(line, text.Length - start + 1)));
        return tokens.ToImmutable();
    }

    private static DqdlTokenKind KindOf(Match match) =>
        Enum.GetValues<DqdlTokenKind>().Single(kind => kind != DqdlTokenKind.End && match.Groups[kind.ToString()].Success);

    private static string Unreadable(char character) => character switch
    {
        '"' => "A quoted text does not end. Close it with a double quote.",
        '#' => "A comment does not end. End it with a line feed.",
        '\r' => "A carriage return is no white space in DQDL. Separate lines by line feeds alone.",
        '\'' => "An apostrophe does not quote a text in DQDL. Use double quotes.",
        _ => $"'{character}' means nothing in DQDL. Remove it.",
    };

    [GeneratedRegex(
        """
        \G(?:
          (?<space>[ \t\n]+|\#[^\n]*\n)
        | (?<Date>"\d{4}-\d{2}-\d{2}")
        | (?<Time>"\d{1,2}:\d{2}[ ](?:AM|PM)"|"\d{2}:\d{2}")
        | (?<Text>"(?:\\["\\]|[^"])*")
        | (?<Fraction>-?[0-9]+\.[0-9]+(?![A-Za-z0-9_.]))
        | (?<Whole>-?[0-9]+(?![A-Za-z0-9_.]))
        | (?<Word>[A-Za-z0-9_.]+)
        | (?<Variable>\$[A-Za-z0-9_.]+)
        | (?<Symbol>!=|>=|<=|[\[\](){},:=<>+\-*/])
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
