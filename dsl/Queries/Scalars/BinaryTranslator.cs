using System.Linq.Expressions;
using Strata.Model;
using Strata.Queries.Members;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>C#'s binary operators.</summary>
internal sealed class BinaryTranslator(ScalarTranslator scalars, Translation translation)
{
    public SqlValue Of(BinaryExpression binary, Scope scope) => binary.NodeType switch
    {
        ExpressionType.AndAlso => Logic("AND", Precedence.And, scalars.Value(binary.Left, scope), Right(binary, scope, holds: true)),
        ExpressionType.OrElse => Logic("OR", Precedence.Or, scalars.Value(binary.Left, scope), Right(binary, scope, holds: false)),
        ExpressionType.And when IsTruth(binary) => Logic("AND", Precedence.And, scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope)),
        ExpressionType.Or when IsTruth(binary) => Logic("OR", Precedence.Or, scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope)),
        ExpressionType.ExclusiveOr when IsTruth(binary) => Infix("<>", binary, scope) with { Type = ColumnType.Boolean },
        ExpressionType.And or ExpressionType.Or or ExpressionType.ExclusiveOr when IsWhole(binary) => Infix(binary.NodeType == ExpressionType.And ? "&" : binary.NodeType == ExpressionType.Or ? "|" : "^", binary, scope),
        ExpressionType.LeftShift when IsWhole(binary) => Shift("shiftleft", binary, scope),
        ExpressionType.RightShift when IsWhole(binary) => Shift("shiftright", binary, scope),
        ExpressionType.Multiply when Plain(binary.Type) == typeof(TimeSpan) => Times(binary, scope),
        ExpressionType.Divide when Plain(binary.Left.Type) == typeof(TimeSpan) => scalars.Refused(binary, "/", "TimeSpan /"),
        ExpressionType.Coalesce => Case.Coalesce(scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope)),
        ExpressionType.Equal or ExpressionType.NotEqual when NullFacts.IsNull(binary.Right) => NullTest(binary.Left, binary, scope),
        ExpressionType.Equal or ExpressionType.NotEqual when NullFacts.IsNull(binary.Left) => NullTest(binary.Right, binary, scope),
        ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual =>
            Comparison.Of(binary.NodeType, scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope)),
        ExpressionType.Add when binary.Type == typeof(string) => new Texts(scalars, translation).Concat([binary], scope),
        ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked or ExpressionType.Multiply
            or ExpressionType.MultiplyChecked or ExpressionType.Divide or ExpressionType.Modulo =>
            Arithmetic.Of(binary.NodeType, scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope), binary.Type, translation),
        _ => scalars.Refused(binary, binary.NodeType.ToString(), binary.NodeType.ToString()),
    };

    private static bool IsTruth(BinaryExpression binary) => SqlTypes.Of(binary.Type) == ColumnType.Boolean;

    private static bool IsWhole(BinaryExpression binary) => Plain(binary.Type) is var type && (type == typeof(int) || type == typeof(long));

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // Spark's bits bind tighter than its comparisons and looser than its sums.
    private SqlValue Infix(string sign, BinaryExpression binary, Scope scope)
    {
        var (left, right) = (scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope));
        return SqlValue.Of($"{left.Within(Precedence.Additive)} {sign} {right.Within(Precedence.Additive)}", left.Type, Precedence.Comparison, left, right);
    }

    private SqlValue Shift(string function, BinaryExpression binary, Scope scope)
    {
        var (bits, places) = (scalars.Value(binary.Left, scope), scalars.Value(binary.Right, scope));
        return SqlValue.Of($"{function}({bits.Text}, {places.Text})", bits.Type, Precedence.Primary, bits, places);
    }

    // C# takes any double and rounds to ten-millionths of a second.
    private SqlValue Times(BinaryExpression binary, Scope scope)
    {
        var (left, right) = (scalars.Value(WholeNumber.Of(binary.Left), scope), scalars.Value(WholeNumber.Of(binary.Right), scope));
        if (left.Type.IsFloating() || right.Type.IsFloating())
            translation.Refuse(MemberSql.NotWhole, "*", "TimeSpan *");

        return SqlValue.Of($"{left.Within(Precedence.Multiplicative)} * {right.Within(Precedence.Unary)}", ColumnType.Long, Precedence.Multiplicative, left, right);
    }

    private SqlValue Right(BinaryExpression binary, Scope scope, bool holds) =>
        scalars.Value(binary.Right, scope.Knowing(scalars.Facts(binary.Left, scope, holds)));

    private static SqlValue Logic(string word, Precedence precedence, SqlValue left, SqlValue right)
    {
        var value = SqlValue.Of($"{left.Within(precedence)} {word} {right.Within(precedence)}", ColumnType.Boolean, precedence, left, right);

        return left.Condition is null && right.Condition is null
            ? value
            : value with { Condition = value with { Text = $"{left.ConditionWithin(precedence)} {word} {right.ConditionWithin(precedence)}" } };
    }

    private SqlValue NullTest(Expression tested, BinaryExpression comparison, Scope scope)
    {
        var negated = comparison.NodeType == ExpressionType.NotEqual;

        return scalars.Shape(tested, scope) switch
        {
            ValueShape value => Comparison.IsNull(value.Value, negated),
            RowShape { Presence: { } presence } => Comparison.IsNull(presence, negated),
            RowShape => negated ? SqlLiteral.True : SqlLiteral.False,
            _ => scalars.Refused(comparison, "null", comparison.ToString()),
        };
    }
}
