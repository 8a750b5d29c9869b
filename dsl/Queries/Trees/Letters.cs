using System.Linq.Expressions;

namespace Strata.Queries.Trees;

/// <summary>C# compares two <see cref="char"/>s as numbers; here they are letters again: <c>o.Code[0] == 'A'</c>.</summary>
internal static class Letters
{
    public static BinaryExpression Compared(BinaryExpression node) =>
        node.Method is null && node.Type == typeof(bool) && (IsLetter(node.Left) || IsLetter(node.Right)) && Letter(node.Left) is { } left && Letter(node.Right) is { } right
            ? Expression.MakeBinary(node.NodeType, left, right)
            : node;

    private static Expression? Letter(Expression number) => number switch
    {
        UnaryExpression letter when IsLetter(letter) => letter.Operand,
        ConstantExpression { Value: int code and >= char.MinValue and <= char.MaxValue } => Expression.Constant((char)code),
        _ => null,
    };

    private static bool IsLetter(Expression number) =>
        number is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var letter } && number.Type == typeof(int) && letter.Type == typeof(char);
}
