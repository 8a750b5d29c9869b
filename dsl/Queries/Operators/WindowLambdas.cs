using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary>Looks into what a selector asks of its window: lambdas that are about the window's rows and nothing else.</summary>
internal sealed class WindowLambdas : ExpressionVisitor
{
    private readonly LambdaExpression selector;
    private readonly List<string> outside = [];

    private WindowLambdas(LambdaExpression selector) => this.selector = selector;

    /// <summary>The names of the selector's parameters that its lambdas use.</summary>
    public static IEnumerable<string> ReachingOutside(LambdaExpression selector)
    {
        var lambdas = new WindowLambdas(selector);
        lambdas.Visit(selector.Body);
        return lambdas.outside.Distinct();
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        outside.AddRange(selector.Parameters.Where(parameter => ParameterUse.Of(node.Body, parameter)).Select(parameter => parameter.Name ?? ""));
        return base.VisitLambda(node);
    }
}
