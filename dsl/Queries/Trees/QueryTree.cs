using System.Linq.Expressions;
using System.Reflection;
using Strata.Constructs;
using Strata.Queries.Sql;

namespace Strata.Queries.Trees;

/// <summary>
/// The compiler's tree in; the tree both engines read out: variables of the script are constants, queries held by variables stand where
/// they are used, what depends on no row is computed.
/// </summary>
internal sealed class QueryTree : ExpressionVisitor
{
    public static Expression Of(IQueryable query) => new QueryTree().Visit(query.Expression);

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable query and not Dataset ? Visit(query.Expression) : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = Visit(node.Expression);
        if (owner is not null and not ConstantExpression)
            return node.Update(owner);

        var instance = (owner as ConstantExpression)?.Value;
        return (node.Member, instance) switch
        {
            (FieldInfo field, _) when instance is not null || field.IsStatic => Constant(field.GetValue(instance), node.Type),
            (PropertyInfo property, _) when instance is not null || property.GetMethod is { IsStatic: true } => Constant(property.GetValue(instance), node.Type),
            _ => node.Update(owner),
        };
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Quote ? base.VisitUnary(node) : Folded(base.VisitUnary(node));

    protected override Expression VisitBinary(BinaryExpression node) => Folded(base.VisitBinary(node));

    protected override Expression VisitNew(NewExpression node) => Folded(base.VisitNew(node));

    protected override Expression VisitMethodCall(MethodCallExpression node) => Folded(base.VisitMethodCall(node));

    private Expression Constant(object? value, Type type) =>
        Visit(value is Dataset dataset ? Expression.Constant(dataset) : Expression.Constant(value, type));

    // A computation that throws stays as it is; the translator then says that it cannot be used.
    private static Expression Folded(Expression node)
    {
        if (SqlTypes.Of(node.Type) is null || !Parts(node).All(part => part is ConstantExpression))
            return node;

        try
        {
            return Expression.Constant(Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)(), node.Type);
        }
        catch (Exception problem) when (problem is ArithmeticException or ArgumentException or FormatException or NullReferenceException or InvalidOperationException)
        {
            return node;
        }
    }

    private static IEnumerable<Expression> Parts(Expression node) => node switch
    {
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        NewExpression creation => creation.Arguments,
        MethodCallExpression { Object: { } receiver } call => [receiver, .. call.Arguments],
        MethodCallExpression call => call.Arguments.Count == 0 ? [Expression.Empty()] : call.Arguments,
        _ => [Expression.Empty()],
    };
}
