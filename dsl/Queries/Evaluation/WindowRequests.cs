using System.Linq.Expressions;

namespace Strata.Queries.Evaluation;

/// <summary>
/// Rewrites what a selector asks of its window so that a partition is summed up once, not for each of its rows. Lambdas about the window's rows
/// are compiled once, too, and are the keys by which results are found again.
/// </summary>
internal sealed class WindowRequests : ExpressionVisitor
{
    private readonly ParameterExpression window;

    private WindowRequests(ParameterExpression window) => this.window = window;

    public static LambdaExpression Computed(LambdaExpression selector) =>
        Expression.Lambda(selector.Type, new WindowRequests(selector.Parameters[1]).Visit(selector.Body), selector.Parameters);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Object == window)
            return node.Update(node.Object, node.Arguments.Select(argument => argument is LambdaExpression lambda ? Expression.Constant(lambda.Compile()) : argument));

        return Asked(node) == window ? Once(node) : base.VisitMethodCall(node);
    }

    private MethodCallExpression Once(MethodCallExpression aggregate)
    {
        var row = window.Type.GetGenericArguments()[0];
        var rows = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(row), "rows");
        var ofRows = Expression.Lambda(Trees.ParameterReplacement.Of(aggregate, window, rows), rows).Compile();

        return Expression.Call(typeof(WindowRows), nameof(WindowRows.Once), [row, aggregate.Type], window, Expression.Constant(ofRows));
    }

    // w.Where(…).Select(…).Sum() asks w.
    private static Expression Asked(Expression expression) =>
        expression is MethodCallExpression { Method.DeclaringType: var owner, Arguments: [var source, ..] } && (owner == typeof(Enumerable) || owner == typeof(Summaries)) ? Asked(source) : expression;
}
