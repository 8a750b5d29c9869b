using System.Globalization;
using System.Linq.Expressions;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>C#'s comparisons: null equals null, nothing is less than null, NaN equals nothing; the result is never null.</summary>
internal static class Comparison
{
    public static SqlValue IsNull(SqlValue value, bool negated) =>
        Never(SqlValue.Of($"{value.Within(Precedence.Additive)} IS {(negated ? "NOT " : "")}NULL", ColumnType.Boolean, Precedence.Comparison, value));

    public static SqlValue Of(ExpressionType operation, SqlValue left, SqlValue right) => operation switch
    {
        ExpressionType.Equal => Equal(left, right),
        ExpressionType.NotEqual => left.Nullable || right.Nullable || left.Type.IsFloating() ? Not(Equal(left, right)) : Plain("<>", left, right),
        _ => Ordered(operation, left, right),
    };

    public static SqlValue Not(SqlValue value) =>
        SqlValue.Of($"NOT {value.Within(Precedence.Primary)}", ColumnType.Boolean, Precedence.Not, value);

    /// <summary>C#'s <c>Equals</c>, which joins and groups use: as <c>==</c>, but NaN equals NaN, as it does in Spark.</summary>
    public static SqlValue Same(SqlValue left, SqlValue right)
    {
        var plain = Plain("=", left, right);
        var safe = Never(Plain("<=>", left, right));

        return !plain.Nullable ? plain : left.Nullable && right.Nullable ? safe : safe with { Condition = plain };
    }

    private static SqlValue Equal(SqlValue left, SqlValue right) =>
        WithoutNaN(Same(left, right), MayBeNaN(left) && MayBeNaN(right) ? [left] : []);

    private static SqlValue Ordered(ExpressionType operation, SqlValue left, SqlValue right)
    {
        var sign = operation switch
        {
            ExpressionType.LessThan => "<",
            ExpressionType.LessThanOrEqual => "<=",
            ExpressionType.GreaterThan => ">",
            _ => ">=",
        };
        // Spark takes NaN for the greatest number, so only the side that should be greater can mislead it.
        var greater = sign[0] == '<' ? right : left;
        var compared = WithoutNaN(Plain(sign, left, right), MayBeNaN(greater) ? [greater] : []);

        return compared.Nullable
            ? Never(SqlValue.Of($"coalesce({compared.Text}, false)", ColumnType.Boolean, Precedence.Primary, compared)) with { Condition = compared }
            : compared;
    }

    private static bool MayBeNaN(SqlValue value) => value.Type.IsFloating() && value.Constant is null or double.NaN or float.NaN;

    private static SqlValue WithoutNaN(SqlValue comparison, SqlValue[] numbers) => numbers switch
    {
        [var number] => SqlValue.Of($"{comparison.Within(Precedence.Comparison)} AND NOT isnan({number.Text})", ColumnType.Boolean, Precedence.And, comparison, number) with
        {
            Nullable = comparison.Nullable,
        },
        _ => comparison,
    };

    private static SqlValue Plain(string sign, SqlValue left, SqlValue right) =>
        SqlValue.Of($"{Operand(left)} {sign} {Operand(right)}", ColumnType.Boolean, Precedence.Comparison, left, right);

    // 0BD compares as 0 does.
    private static string Operand(SqlValue value) =>
        value.Constant is decimal number ? number.ToString(CultureInfo.InvariantCulture) : value.Within(Precedence.Additive);

    private static SqlValue Never(SqlValue value) => value with { Nullable = false };
}
