using System.Text;

namespace Strata.Queries.Patterns;

/// <summary>Reads <c>[…]</c>, whose bracket has been read.</summary>
internal sealed class ClassParser(PatternCursor cursor)
{
    private readonly StringBuilder net = new();
    private readonly StringBuilder java = new();

    public PatternPart Read()
    {
        var negated = cursor.Skip("^");
        if (cursor.Peek() == ']')
            throw new PatternException("a class begins with ']'", @"Write \].");

        while (!cursor.Skip("]"))
            Item();

        // Java takes a character beyond the first plane as one; .NET sees two halves.
        return negated
            ? new PatternPart($@"(?:{Letter.AnyPair}|[^{net}\uD800-\uDFFF])", $"[^{java}]", 1)
            : new PatternPart($"[{net}]", $"[{java}]", 1);
    }

    private void Item()
    {
        if (cursor.Skip(@"\s"))
        {
            net.Append(@"\s");
            java.Append(@"\p{IsWhite_Space}");
            return;
        }

        var first = One();
        if (cursor.Peek() != '-' || cursor.Peek(1) == ']')
        {
            net.Append(Letter.InClass(first));
            java.Append(Letter.InClass(first));
            return;
        }

        cursor.Next();
        Range(first, One());
        if (cursor.Peek() == '-' && cursor.Peek(1) != ']')
            throw new PatternException("'-' follows a range in a class", @"Write \-, or put it at the end of the class.");
    }

    private char One() => cursor.Next() switch
    {
        '[' => throw new PatternException("'[' stands in a class, which Java reads as another class", @"Write \[."),
        '\\' when cursor.Peek() is 'S' or 's' => throw new PatternException($@"'\{cursor.Peek()}' stands in a class", "Write it as an alternative, as in (?:[a-z]|\\S)."),
        '\\' => Letter.Escaped(cursor),
        var letter when char.IsSurrogate(letter) => throw new PatternException("a class has a character of two UTF-16 units, which .NET reads as two", "Write it as an alternative, as in (?:[a-z]|👍)."),
        var letter => letter,
    };

    // .NET's surrogates are halves of characters, and no character by themselves.
    private void Range(char first, char last)
    {
        java.Append($"{Letter.InClass(first)}-{Letter.InClass(last)}");
        net.Append(first < '\ud800' && last > '\udfff' ? $@"{Letter.InClass(first)}-\uD7FF\uE000-{Letter.InClass(last)}" : $"{Letter.InClass(first)}-{Letter.InClass(last)}");
    }
}
