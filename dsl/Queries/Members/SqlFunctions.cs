using System.Collections.Immutable;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>The functions of <see cref="Sql"/>.</summary>
internal static class SqlFunctions
{
    private const string Part = "coalesce(concat(CAST(length({0}) AS STRING), ':', {0}), '-')";

    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((string? s) => Sql.Sha256(s), "sha2({0}, 256)"),
        Map((string? s) => Sql.Md5(s), "md5({0})"),
        Map((string? s) => Sql.Normalise(s), @"trim(BOTH ' ' FROM regexp_replace({0}, r'(?U)\s+', ' '))"),
        Map((string? s) => Sql.EmptyToNull(s), "nullif({0}, '')") with { MayGiveNull = true },
        Map((string? s, int n) => Sql.Mask(s, n), "concat(repeat('*', greatest(length({0}) - {1}, 0)), substring({0}, greatest(length({0}) - {1}, 0) + 1))") with { ConstantArguments = true },
        Map((string? s, string x, int i) => Sql.Part(s, x, i), "split_part({0}, {1}, {2:next})") with { ConstantArguments = true },
        Map((string?[] parts) => Sql.SurrogateKey(parts), "sha2(concat({*}), 256)") with { TakesNull = true, Each = Part },
        Map((string?[] parts) => Sql.SurrogateKeyMd5(parts), "md5(concat({*}))") with { TakesNull = true, Each = Part },
    ];
}
