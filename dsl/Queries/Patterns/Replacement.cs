using System.Text;

namespace Strata.Queries.Patterns;

/// <summary>What takes the place of a match, as each engine spells it: <c>$1</c> and <c>${1}</c> are groups, <c>$$</c> is a dollar.</summary>
internal sealed record Replacement(string Net, string Java)
{
    public static Replacement Of(string text, PortablePattern pattern)
    {
        var cursor = new PatternCursor(text);
        var (net, java) = (new StringBuilder(), new StringBuilder());
        var afterGroup = false;
        while (!cursor.AtEnd)
        {
            var group = cursor.Skip("$") ? Group(cursor, pattern) : null;
            var letter = group is not null ? '\0' : cursor.Next();
            net.Append(group is not null ? $"${{{group}}}" : letter == '$' ? "$$" : letter.ToString());
            java.Append(group is not null ? $"${group}" : letter is '$' or '\\' || (afterGroup && char.IsAsciiDigit(letter)) ? $@"\{letter}" : letter.ToString());
            afterGroup = group is not null;
        }

        return new Replacement(net.ToString(), java.ToString());
    }

    // The number of a group; null when the dollar stands for itself, which is then still to be read.
    private static int? Group(PatternCursor cursor, PortablePattern pattern)
    {
        if (cursor.Peek() == '$')
            return null;

        var braced = cursor.Skip("{");
        var name = braced ? cursor.Through('}').TrimEnd('}') : cursor.Take(1);
        if (name.Length != 1 || !char.IsAsciiDigit(name[0]) || (!braced && char.IsAsciiDigit(cursor.Peek())) || name[0] - '0' > pattern.Groups)
            throw new PatternException($"the replacement '${name}' is no group of the pattern", "Write $1 to $9 for a group, ${1} before a digit, and $$ for a dollar.");
        if (pattern.Repeated.Contains(name[0] - '0'))
            throw new PatternException($"the replacement '${name}' is a group that is repeated, or in a look-around", "Put the group round the repetition, as in ((?:ab)+).");

        return name[0] - '0';
    }
}
