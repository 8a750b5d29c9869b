using System.Linq.Expressions;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>A property of a row as it is: <c>o.Customer.Email</c>, through conversions that only add or take <c>?</c>.</summary>
internal static class RowPath
{
    public static bool Is(Expression expression) => WithoutConversion(expression) switch
    {
        ParameterExpression => true,
        MemberExpression { Expression: { } owner } => SqlTypes.Of(owner.Type) is null && Is(owner),
        _ => false,
    };

    public static Expression WithoutConversion(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == (Nullable.GetUnderlyingType(operand.Type) ?? operand.Type) => WithoutConversion(operand),
        MemberExpression { Member.Name: nameof(Nullable<int>.Value), Expression: { } nullable } when Nullable.GetUnderlyingType(nullable.Type) is not null => WithoutConversion(nullable),
        _ => expression,
    };
}
