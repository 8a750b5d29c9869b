using System.Collections.Immutable;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>The functions of <see cref="Sql"/>.</summary>
internal static class SqlFunctions
{
    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((string? s) => Sql.Sha256(s), "sha2({0}, 256)"),
        Map((string? s) => Sql.Md5(s), "md5({0})"),
        Map((string? s, int n) => Sql.Mask(s, n), "concat(repeat('*', greatest(length({0}) - {1}, 0)), substring({0}, greatest(length({0}) - {1}, 0) + 1))") with { ConstantArguments = true },
        Map((string? a, string? b) => Sql.SurrogateKey(a, b), $"sha2(concat({Part(0)}, {Part(1)}), 256)") with { TakesNull = true },
        Map((string? a, string? b, string? c) => Sql.SurrogateKey(a, b, c), $"sha2(concat({Part(0)}, {Part(1)}, {Part(2)}), 256)") with { TakesNull = true },
    ];

    private static string Part(int index) => $"coalesce(concat(CAST(length({{{index}}}) AS STRING), ':', {{{index}}}), '-')";
}
