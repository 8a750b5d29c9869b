namespace Strata.Queries.Patterns;

/// <summary>A place in a pattern that .NET has accepted.</summary>
internal sealed class PatternCursor(string pattern)
{
    private int position;

    public bool AtEnd => position >= pattern.Length;

    public char Peek(int ahead = 0) => position + ahead < pattern.Length ? pattern[position + ahead] : '\0';

    public char Next() => AtEnd ? throw new PatternException("the last character is missing", "Complete the pattern.") : pattern[position++];

    public string Take(int count)
    {
        var taken = pattern.Substring(position, Math.Min(count, pattern.Length - position));
        position += taken.Length;
        return taken;
    }

    public bool Skip(string text)
    {
        var found = pattern.AsSpan(position).StartsWith(text, StringComparison.Ordinal);
        position += found ? text.Length : 0;
        return found;
    }

    /// <summary>What comes up to and with a character.</summary>
    public string Through(char end) => Take(pattern.IndexOf(end, position) is >= 0 and var index ? index - position + 1 : pattern.Length);
}
