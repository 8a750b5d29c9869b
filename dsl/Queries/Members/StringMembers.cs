using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Evaluation;
using Strata.Queries.SparkSql;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>
/// Texts are counted in Unicode characters, compared and searched ordinally, and cased without a culture. What gives a text gives null for null.
/// </summary>
internal static class StringMembers
{
    // \s with (?U) is what char.IsWhiteSpace is; Spark's own trim takes off spaces alone.
    private const string Spaces = @"r'(?U)^\s+|\s+\z'";

    // Java ends a word with ς where .NET, like the rest of Unicode's simple mapping, keeps σ.
    private const string Lower = "lower(replace({0}, 'Σ', 'σ'))";

    private const string LastIndexOf = "CASE WHEN contains({0}, {1}) THEN length({0}) - length({1}) - locate(reverse({1}), reverse({0})) + 1 ELSE -1 END";

    // A char holds what UTF-8 spells in up to three bytes.
    private const string Character =
        "CASE WHEN octet_length(substring({0}, {1:next}, 1)) BETWEEN 1 AND 3 THEN substring({0}, {1:next}, 1) ELSE raise_error('A text has no char at index {1}.') END";

    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((string s) => s.Length, "length({0})", (string s) => Text.Length(s)),
        Map((string s) => s.Trim(), $"regexp_replace({{0}}, {Spaces}, '')", (string s) => Text.Trim(s)),
        Map((string s) => s.TrimStart(), @"regexp_replace({0}, r'(?U)^\s+', '')", (string s) => Text.TrimStart(s)),
        Map((string s) => s.TrimEnd(), @"regexp_replace({0}, r'(?U)\s+\z', '')", (string s) => Text.TrimEnd(s)),
        Map((string s, char[] c) => s.Trim(c), "trim(BOTH {1} FROM {0})", (string s, char[] c) => Text.Trim(s, c)) with { ConstantArguments = true },
        Map((string s, char c) => s.Trim(c), "trim(BOTH {1} FROM {0})", (string s, char c) => Text.Trim(s, c)),
        Map((string s, char c) => s.TrimStart(c), "trim(LEADING {1} FROM {0})", (string s, char c) => Text.TrimStart(s, c)),
        Map((string s, char c) => s.TrimEnd(c), "trim(TRAILING {1} FROM {0})", (string s, char c) => Text.TrimEnd(s, c)),
        Map((string s) => s.ToLower(), Lower, (string s) => Text.ToLower(s)),
        Map((string s) => s.ToLowerInvariant(), Lower, (string s) => Text.ToLower(s)),
        Map((string s) => s.ToUpper(), "upper({0})", (string s) => Text.ToUpper(s)),
        Map((string s) => s.ToUpperInvariant(), "upper({0})", (string s) => Text.ToUpper(s)),
        Map((string s, int i) => s.Substring(i), "substring({0}, {1:next})", (string s, int i) => Text.Substring(s, i)) with { ConstantArguments = true },
        Map((string s, int i, int n) => s.Substring(i, n), "substring({0}, {1:next}, {2})", (string s, int i, int n) => Text.Substring(s, i, n)) with { ConstantArguments = true },
        Map((string s, int i) => s[i], Character, (string s, int i) => Text.Character(s, i)) with { CanFail = true, ConstantArguments = true },
        Map((string s, int i) => s.Remove(i), "substring({0}, 1, {1})", (string s, int i) => Text.Remove(s, i)) with { ConstantArguments = true },
        Map((string s, int i, int n) => s.Remove(i, n), "concat(substring({0}, 1, {1}), substring({0}, {1} + {2} + 1))", (string s, int i, int n) => Text.Remove(s, i, n)) with { ConstantArguments = true },
        Map((string s, int i, string x) => s.Insert(i, x), "concat(substring({0}, 1, {1}), {2}, substring({0}, {1:next}))", (string s, int i, string x) => Text.Insert(s, i, x)) with { ConstantFirst = true },
        Map((string s, string x) => s.Contains(x), "contains({0}, {1})"),
        Map((string s, char x) => s.Contains(x), "contains({0}, {1})"),
        Map((string s, string x) => s.StartsWith(x), "startswith({0}, {1})", (string s, string x) => Text.StartsWith(s, x)),
        Map((string s, char x) => s.StartsWith(x), "startswith({0}, {1})"),
        Map((string s, string x) => s.EndsWith(x), "endswith({0}, {1})", (string s, string x) => Text.EndsWith(s, x)),
        Map((string s, char x) => s.EndsWith(x), "endswith({0}, {1})"),
        Map((string s, string x) => s.IndexOf(x), "locate({1}, {0}) - 1", (string s, string x) => Text.IndexOf(s, x)) with { Precedence = Precedence.Additive },
        Map((string s, char x) => s.IndexOf(x), "locate({1}, {0}) - 1", (string s, char x) => Text.IndexOf(s, x)) with { Precedence = Precedence.Additive },
        Map((string s, string x, int i) => s.IndexOf(x, i), "locate({1}, {0}, {2:next}) - 1", (string s, string x, int i) => Text.IndexOf(s, x, i)) with { Precedence = Precedence.Additive, ConstantArguments = true },
        Map((string s, string x) => s.LastIndexOf(x), LastIndexOf, (string s, string x) => Text.LastIndexOf(s, x)),
        Map((string s, char x) => s.LastIndexOf(x), LastIndexOf, (string s, char x) => Text.LastIndexOf(s, x)),
        Ordinal((string s, string x, StringComparison c) => s.Contains(x, c), "contains({0}, {1})"),
        Ordinal((string s, string x, StringComparison c) => s.StartsWith(x, c), "startswith({0}, {1})"),
        Ordinal((string s, string x, StringComparison c) => s.EndsWith(x, c), "endswith({0}, {1})"),
        Ordinal((string s, string x, StringComparison c) => s.IndexOf(x, c), "locate({1}, {0}) - 1", (string s, string x, StringComparison c) => Text.IndexOf(s, x, c)) with { Precedence = Precedence.Additive },
        Ordinal((string s, string x, StringComparison c) => s.Equals(x, c), "{0:operand} = {1:operand}") with { Precedence = Precedence.Comparison },
        Ordinal((string s, string x, StringComparison c) => string.Equals(s, x, c), "{0:operand} = {1:operand}") with { Precedence = Precedence.Comparison },
        Map((string s, string a, string b) => s.Replace(a, b), "replace({0}, {1}, {2})", (string s, string a, string b) => Text.Replace(s, a, b)) with { ConstantFirst = true },
        Map((string s, char a, char b) => s.Replace(a, b), "replace({0}, {1}, {2})", (string s, char a, char b) => Text.Replace(s, a, b)),
        Map((string s, int n) => s.PadLeft(n), "lpad({0}, greatest({1}, length({0})), ' ')", (string s, int n) => Text.PadLeft(s, n)),
        Map((string s, int n, char c) => s.PadLeft(n, c), "lpad({0}, greatest({1}, length({0})), {2})", (string s, int n, char c) => Text.PadLeft(s, n, c)),
        Map((string s, int n) => s.PadRight(n), "rpad({0}, greatest({1}, length({0})), ' ')", (string s, int n) => Text.PadRight(s, n)),
        Map((string s, int n, char c) => s.PadRight(n, c), "rpad({0}, greatest({1}, length({0})), {2})", (string s, int n, char c) => Text.PadRight(s, n, c)),
        Map((char c, int n) => new string(c, n), "repeat({0}, {1})") with { ConstantArguments = true },
        Map((char c) => char.IsAsciiDigit(c), "{0:operand} BETWEEN '0' AND '9'") with { Precedence = Precedence.Comparison },
        Map((char c) => char.IsAsciiLetter(c), "regexp_like({0}, '[A-Za-z]')"),
        Map((char c) => char.IsAsciiLetterOrDigit(c), "regexp_like({0}, '[A-Za-z0-9]')"),
        Map((char c) => char.IsAsciiLetterLower(c), "{0:operand} BETWEEN 'a' AND 'z'") with { Precedence = Precedence.Comparison },
        Map((char c) => char.IsAsciiLetterUpper(c), "{0:operand} BETWEEN 'A' AND 'Z'") with { Precedence = Precedence.Comparison },
        Map((string s) => string.IsNullOrEmpty(s), "coalesce({0}, '') = ''") with { TakesNull = true, Precedence = Precedence.Comparison },
        Map((string s) => string.IsNullOrWhiteSpace(s), @"regexp_like(coalesce({0}, ''), r'(?U)^\s*\z')") with { TakesNull = true },
    ];

    private static MemberTranslation Ordinal(LambdaExpression member, string sql, LambdaExpression? inProcess = null) =>
        Map(member, sql, inProcess) with { Options = [new(StringComparison.Ordinal, sql)] };
}
