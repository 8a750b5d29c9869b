using System.Linq.Expressions;

namespace Strata.Queries.Evaluation;

/// <summary>Gives OrderBy and Take the documented order: texts by character, and rows with equal keys by all their values.</summary>
internal static class OrderedCalls
{
    private static readonly string[] Names = [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending)];

    public static MethodCallExpression Of(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(Queryable))
            return call;

        if (Names.Contains(call.Method.Name) && call.Arguments.Count == 2)
            return Expression.Call(typeof(Queryable), call.Method.Name, call.Method.GetGenericArguments(), [.. call.Arguments, Expression.Constant(RowOrder.Of(call.Method.GetGenericArguments()[1]))]);

        return call.Method.Name == nameof(Queryable.Take) && call.Arguments[0] is MethodCallExpression ordered && Names.Contains(ordered.Method.Name)
            ? call.Update(null, [ByEverything(ordered), call.Arguments[1]])
            : call;
    }

    private static MethodCallExpression ByEverything(MethodCallExpression ordered)
    {
        var row = Expression.Parameter(ordered.Method.GetGenericArguments()[0], "row");
        return Expression.Call(typeof(Queryable), nameof(Queryable.ThenBy), [row.Type, row.Type], ordered, Expression.Quote(Expression.Lambda(row, row)), Expression.Constant(RowOrder.Of(row.Type)));
    }
}
