using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary>Looks for a parameter in an expression.</summary>
internal sealed class ParameterUse : ExpressionVisitor
{
    private readonly ParameterExpression parameter;
    private bool found;

    private ParameterUse(ParameterExpression parameter) => this.parameter = parameter;

    public static bool Of(Expression expression, ParameterExpression parameter)
    {
        var use = new ParameterUse(parameter);
        use.Visit(expression);
        return use.found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        found |= node == parameter;
        return node;
    }
}
