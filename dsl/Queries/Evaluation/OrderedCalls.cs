using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Operators;

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

        return call.Method.Name is nameof(Queryable.Take) or nameof(Queryable.DistinctBy) && call.Arguments[0] is MethodCallExpression ordered && Names.Contains(ordered.Method.Name)
            ? call.Update(null, [ByEverything(ordered), call.Arguments[1]])
            : call;
    }

    /// <summary>Rows in the order of the keys, then of all their values.</summary>
    public static Expression Totally(Expression rows, ImmutableArray<OrderKey> keys)
    {
        foreach (var (index, key) in keys.Index())
            rows = Of(Expression.Call(
                typeof(Queryable), (index == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (key.Descending ? "Descending" : ""), [key.Selector.Parameters[0].Type, key.Selector.ReturnType],
                rows, Expression.Quote(key.Selector)));

        return rows is MethodCallExpression ordered && !keys.IsEmpty ? ByEverything(ordered) : rows;
    }

    private static MethodCallExpression ByEverything(MethodCallExpression ordered)
    {
        var row = Expression.Parameter(ordered.Method.GetGenericArguments()[0], "row");
        return Expression.Call(typeof(Queryable), nameof(Queryable.ThenBy), [row.Type, row.Type], ordered, Expression.Quote(Expression.Lambda(row, row)), Expression.Constant(RowOrder.Of(row.Type)));
    }
}
