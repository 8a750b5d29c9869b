using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Strata.Constructs.Code;

/// <summary>As much of a text of SQL as can be told without its grammar: its words and brackets, without comments, texts and quoted names.</summary>
internal sealed partial class SqlOutline
{
    private readonly string outline;

    public SqlOutline(string sql) => outline = Hidden().Replace(sql, " ").Trim();

    public bool IsEmpty => outline.Length == 0;

    public bool HasSeveralStatements => outline.Contains(';');

    /// <summary>A quote that nothing closes stays when the quoted texts are taken out.</summary>
    public bool HasOpenQuote => outline.AsSpan().IndexOfAny("'\"`") >= 0;

    public bool HasOpenBracket => outline.Count(letter => letter == '(') != outline.Count(letter => letter == ')');

    public string FirstWord => Word().Match(outline).Value;

    /// <summary>The plain names that are read as tables and are not defined by a WITH of the text itself.</summary>
    public ImmutableArray<string> Tables
    {
        get
        {
            var defined = Defined().Matches(outline).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. Read().Matches(outline).Select(match => match.Groups[1].Value).Where(name => !defined.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
    }

    [GeneratedRegex(@"'(?:\\.|[^'\\])*'|""(?:\\.|[^""\\])*""|`[^`]*`|--[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:from|join)\s+([\w.]+)(?!\s*\()", RegexOptions.IgnoreCase)]
    private static partial Regex Read();

    [GeneratedRegex(@"\b(\w+)\s*(?:\([^()]*\)\s*)?as\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Defined();
}
