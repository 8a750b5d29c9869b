using System.Collections.Immutable;
using Strata.Model;
using Strata.Queries.SparkSql;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>The part of <see cref="Math"/> whose last digit does not depend on the machine.</summary>
internal static class MathMembers
{
    // Whole numbers beyond this have no fraction, and those beyond bigint would not survive Spark's floor.
    private const string Fractional = "4503599627370496.0D";

    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((int x) => Math.Abs(x), "abs({0})"),
        Map((long x) => Math.Abs(x), "abs({0})"),
        Map((double x) => Math.Abs(x), "abs({0})"),
        Map((decimal x) => Math.Abs(x), "abs({0})") with { Type = Same },
        Map((int x, int y) => Math.Min(x, y), "least({0}, {1})"),
        Map((int x, int y) => Math.Max(x, y), "greatest({0}, {1})"),
        Map((long x, long y) => Math.Min(x, y), "least({0}, {1})"),
        Map((long x, long y) => Math.Max(x, y), "greatest({0}, {1})"),
        Map((decimal x, decimal y) => Math.Min(x, y), "least({0}, {1})") with { Type = Wider },
        Map((decimal x, decimal y) => Math.Max(x, y), "greatest({0}, {1})") with { Type = Wider },
        Map((int x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((decimal x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((decimal x) => Math.Floor(x), "floor({0})") with { Type = Whole },
        Map((decimal x) => Math.Ceiling(x), "ceil({0})") with { Type = Whole },
        Map((double x) => Math.Floor(x), $"CASE WHEN abs({{0}}) < {Fractional} THEN CAST(floor({{0}}) AS DOUBLE) ELSE {{0}} END"),
        Map((double x) => Math.Ceiling(x), $"CASE WHEN abs({{0}}) < {Fractional} THEN CAST(ceil({{0}}) AS DOUBLE) ELSE {{0}} END"),
        Map((decimal x) => Math.Round(x), "bround({0}, 0)") with { Type = Rounded },
        Map((decimal x, int n) => Math.Round(x, n), "bround({0}, {1})") with { Type = Rounded, ConstantArguments = true },
        Map((double x) => Math.Sqrt(x), "sqrt({0})"),
    ];

    private static ColumnType Same(ColumnType[] types, SqlValue[] arguments) => types[0];

    private static ColumnType Wider(ColumnType[] types, SqlValue[] arguments) => SqlTypes.Wider(types[0], types[1]);

    private static ColumnType Whole(ColumnType[] types, SqlValue[] arguments) => ColumnType.Decimal(types[0].Precision - types[0].Scale + 1, 0);

    private static ColumnType Rounded(ColumnType[] types, SqlValue[] arguments)
    {
        var scale = Math.Min(types[0].Scale, arguments is [_, { Constant: int digits }] ? digits : 0);
        return ColumnType.Decimal(Math.Min(SqlTypes.MaxPrecision, types[0].Precision - types[0].Scale + 1 + scale), scale);
    }
}
