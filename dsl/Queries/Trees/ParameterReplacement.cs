using System.Linq.Expressions;

namespace Strata.Queries.Trees;

/// <summary>Puts an expression where a lambda has its parameter.</summary>
internal sealed class ParameterReplacement : ExpressionVisitor
{
    private readonly ParameterExpression parameter;
    private readonly Expression replacement;

    private ParameterReplacement(ParameterExpression parameter, Expression replacement) => (this.parameter, this.replacement) = (parameter, replacement);

    public static Expression Of(Expression body, ParameterExpression parameter, Expression replacement) => new ParameterReplacement(parameter, replacement).Visit(body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
