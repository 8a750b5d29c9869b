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
        Map((int x) => Math.Abs(x), "abs({0})") with { CanFail = true },
        Map((long x) => Math.Abs(x), "abs({0})") with { CanFail = true },
        Map((double x) => Math.Abs(x), "abs({0})"),
        Map((decimal x) => Math.Abs(x), "abs({0})") with { Type = Same },
        Map((int x, int y) => Math.Min(x, y), "least({0}, {1})"),
        Map((int x, int y) => Math.Max(x, y), "greatest({0}, {1})"),
        Map((long x, long y) => Math.Min(x, y), "least({0}, {1})"),
        Map((long x, long y) => Math.Max(x, y), "greatest({0}, {1})"),
        Map((decimal x, decimal y) => Math.Min(x, y), "least({0}, {1})") with { Type = Wider },
        Map((decimal x, decimal y) => Math.Max(x, y), "greatest({0}, {1})") with { Type = Wider },
        // Spark takes NaN for the greatest number.
        Map((double x, double y) => Math.Min(x, y), "CASE WHEN isnan({0}) OR isnan({1}) THEN DOUBLE('NaN') ELSE least({0}, {1}) END"),
        Map((double x, double y) => Math.Max(x, y), "greatest({0}, {1})"),
        Map((int x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((long x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((double x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((decimal x) => Math.Sign(x), "CAST(sign({0}) AS INT)"),
        Map((decimal x) => Math.Floor(x), "floor({0})") with { Type = Whole },
        Map((decimal x) => Math.Ceiling(x), "ceil({0})") with { Type = Whole },
        Map((double x) => Math.Floor(x), $"CASE WHEN abs({{0}}) < {Fractional} THEN CAST(floor({{0}}) AS DOUBLE) ELSE {{0}} END"),
        Map((double x) => Math.Ceiling(x), $"CASE WHEN abs({{0}}) < {Fractional} THEN CAST(ceil({{0}}) AS DOUBLE) ELSE {{0}} END"),
        Map((decimal x) => Math.Round(x), "bround({0}, 0)") with { Type = Rounded },
        Map((decimal x, int n) => Math.Round(x, n), "bround({0}, {1})") with { Type = Rounded, ConstantArguments = true, LargestConstant = 28 },
        Map((decimal x, MidpointRounding m) => Math.Round(x, m), "") with { Type = RoundedToWhole, Options = [new(MidpointRounding.ToEven, "bround({0}, 0)"), new(MidpointRounding.AwayFromZero, "round({0}, 0)")] },
        Map((decimal x, int n, MidpointRounding m) => Math.Round(x, n, m), "") with { Type = Rounded, ConstantFirst = true, LargestConstant = 28, Options = [new(MidpointRounding.ToEven, "bround({0}, {1})"), new(MidpointRounding.AwayFromZero, "round({0}, {1})")] },
        Map((double x) => Math.Round(x), "rint({0})"),
        Map((decimal x) => Math.Truncate(x), "CASE WHEN {0:operand} < 0 THEN ceil({0}) ELSE floor({0}) END") with { Type = Whole },
        Map((double x) => Math.Truncate(x), $"CASE WHEN abs({{0}}) < {Fractional} THEN CAST(CAST({{0}} AS BIGINT) AS DOUBLE) ELSE {{0}} END"),
        Map((double x) => Math.Sqrt(x), "sqrt({0})"),
        Map((double x) => double.IsNaN(x), "isnan({0})"),
        Map((double x) => double.IsInfinity(x), "abs({0}) = DOUBLE('Infinity')") with { Precedence = Precedence.Comparison },
        Map((double x) => double.IsFinite(x), "abs({0}) < DOUBLE('Infinity')") with { Precedence = Precedence.Comparison },
    ];

    private static ColumnType Same(ColumnType[] types, SqlValue[] arguments) => types[0];

    private static ColumnType Wider(ColumnType[] types, SqlValue[] arguments) => SqlTypes.Wider(types[0], types[1]);

    private static ColumnType Whole(ColumnType[] types, SqlValue[] arguments) => ColumnType.Decimal(types[0].Precision - types[0].Scale + 1, 0);

    private static ColumnType Rounded(ColumnType[] types, SqlValue[] arguments)
    {
        var scale = Math.Min(types[0].Scale, arguments is [_, { Constant: int digits }, ..] ? digits : 0);
        return RoundedTo(types[0], scale);
    }

    private static ColumnType RoundedToWhole(ColumnType[] types, SqlValue[] arguments) => RoundedTo(types[0], 0);

    private static ColumnType RoundedTo(ColumnType type, int scale) =>
        ColumnType.Decimal(Math.Min(SqlTypes.MaxPrecision, type.Precision - type.Scale + 1 + scale), scale);
}
