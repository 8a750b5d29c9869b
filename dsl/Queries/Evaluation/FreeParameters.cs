using System.Linq.Expressions;

namespace Strata.Queries.Evaluation;

/// <summary>The parameters that an expression takes from around it.</summary>
internal sealed class FreeParameters : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> used = [];
    private readonly HashSet<ParameterExpression> declared = [];

    public static IReadOnlyCollection<ParameterExpression> Of(Expression expression)
    {
        var visitor = new FreeParameters();
        visitor.Visit(expression);
        visitor.used.ExceptWith(visitor.declared);
        return visitor.used;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        declared.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        used.Add(node);
        return node;
    }
}
