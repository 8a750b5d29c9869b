using System.Linq.Expressions;

namespace Strata.Queries.Members;

/// <summary>Looks through the conversion that C# puts round a whole number passed as a double: <c>time.AddDays(count)</c>.</summary>
internal static class WholeNumber
{
    public static Expression Of(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when operand.Type == typeof(int) || operand.Type == typeof(long) => operand,
        ConstantExpression { Value: double number } when number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue => Expression.Constant((int)number),
        _ => expression,
    };
}
