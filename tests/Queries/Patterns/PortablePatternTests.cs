using Strata.Queries.Patterns;

namespace Strata.Tests.Queries.Patterns;

public sealed class PortablePatternTests
{
    [Theory]
    [InlineData("^[A-Z]{2}-[0-9]+$", @"^[A-Z]{2}-[0-9]+(?=\n?\z)")]
    [InlineData(@"a.\.b", @"a[^\n]\.b")]
    [InlineData(@"\s\S[\s,]", @"\p{IsWhite_Space}\P{IsWhite_Space}[\p{IsWhite_Space},]")]
    [InlineData(@"\v\u0041}", @"\u000BA\}")]
    [InlineData("(a|b)*?c{2,}", "(a|b)*?c{2,}")]
    [InlineData("[^a&&b]", @"[^a\&\&b]")]
    public void Writes_for_Java_what_NET_means(string pattern, string java) => PortablePattern.Of(pattern).Java.ShouldBe(java);

    [Theory]
    [InlineData(@"\d", @"'\d' is each digit of Unicode in C# and one of 0 to 9 in Java. Write [0-9].")]
    [InlineData(@"[\w]", @"'\w' is each letter of Unicode in C# and one of A to Z in Java. Write [A-Za-z0-9_], with the letters you mean.")]
    [InlineData(@"\bx", @"'\b' sees other letters in C# than in Java. Write what may stand beside the word, as in (?:^|[^a-z]).")]
    [InlineData(@"\p{L}", @"'\p' depends on the version of Unicode. Write the letters out, as in [A-Za-zÀ-ÿ].")]
    [InlineData(@"(a)\1", "what an earlier group matched is asked for again. Compare the parts in the query.")]
    [InlineData("(?<year>[0-9])", "'(?<y' begins a group that C# and Java do not both number and match alike. Use (…), (?:…), (?=…) or (?!…).")]
    [InlineData("(?i)a", "'(?i)' begins a group that C# and Java do not both number and match alike. Use (…), (?:…), (?=…) or (?!…).")]
    [InlineData("(?<=a+)b", "'(?<=' looks back at a text of no fixed length. Give it a fixed number of characters and no group, or match the text itself.")]
    [InlineData("[a-z-[aeiou]]", "'-' follows a range in a class. Write \\-, or put it at the end of the class.")]
    [InlineData("[[a]", "'[' stands in a class, which Java reads as another class. Write \\[.")]
    [InlineData("[]a]", "a class begins with ']'. Write \\].")]
    [InlineData("[👍]", "a class has a character of two UTF-16 units, which .NET reads as two. Write it as an alternative, as in (?:[a-z]|👍).")]
    [InlineData("(a*)+", "'+' repeats what can match nothing. Repeat something of at least one character.")]
    [InlineData("a{,3}", "'{' begins no count of repetitions, for which Java has no meaning. Write \\{ for the character.")]
    [InlineData(@"\ud83d", "half of a character is written by its code. Write the character itself.")]
    [InlineData("(?!a)", "a pattern of look-arounds alone can match nothing. Match at least one character.")]
    [InlineData("(a", "there is a mistake: Not enough )'s, at character 2. Correct the pattern.")]
    public void Refuses_what_the_engines_read_differently(string pattern, string message) =>
        Should.Throw<PatternException>(() => PortablePattern.Of(pattern)).Message.ShouldBe(message);

    [Theory]
    [InlineData("a*", "x", "what is to be replaced can be nothing. Match at least one character, as in [0-9]+.")]
    [InlineData("(a)", "$2", "the replacement '$2' is no group of the pattern. Write $1 to $9 for a group, ${1} before a digit, and $$ for a dollar.")]
    [InlineData("(a)", "$&", "the replacement '$&' is no group of the pattern. Write $1 to $9 for a group, ${1} before a digit, and $$ for a dollar.")]
    [InlineData("(a)+", "$1", "the replacement '$1' is a group that is repeated, or in a look-around. Put the group round the repetition, as in ((?:ab)+).")]
    public void Refuses_replacements_the_engines_read_differently(string pattern, string replacement, string message) =>
        Should.Throw<PatternException>(() => PortablePattern.Of(pattern).By(replacement)).Message.ShouldBe(message);
}
