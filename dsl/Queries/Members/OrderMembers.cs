using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Evaluation;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>Comparisons that give -1, 0 or 1. Texts are compared by Unicode character, ids by their 36 characters.</summary>
internal static class OrderMembers
{
    private const string Order = "CASE WHEN {0:operand} < {1:operand} THEN -1 WHEN {0:operand} > {1:operand} THEN 1 ELSE 0 END";

    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Compare((string a, string b) => string.CompareOrdinal(a, b), (string a, string b) => Text.Compare(a, b)),
        Compare((string a, string b) => string.Compare(a, b), (string a, string b) => Text.Compare(a, b)),
        Compare((string a, string b, StringComparison c) => string.Compare(a, b, c), (string a, string b, StringComparison c) => Text.Compare(a, b, c)) with { Options = [new(StringComparison.Ordinal, Order)] },
        Compare((string a, string b) => a.CompareTo(b), (string a, string b) => Text.Compare(a, b)),
        Compare((int a, int b) => a.CompareTo(b)),
        Compare((long a, long b) => a.CompareTo(b)),
        Compare((decimal a, decimal b) => a.CompareTo(b)),
        Compare((DateTime a, DateTime b) => a.CompareTo(b)),
        Compare((DateOnly a, DateOnly b) => a.CompareTo(b)),
        Compare((TimeSpan a, TimeSpan b) => a.CompareTo(b)),
        Compare((Guid a, Guid b) => a.CompareTo(b)),
    ];

    private static MemberTranslation Compare(LambdaExpression member, LambdaExpression? inProcess = null) => Map(member, Order, inProcess);
}
