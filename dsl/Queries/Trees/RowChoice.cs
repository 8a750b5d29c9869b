using System.Linq.Expressions;

namespace Strata.Queries.Trees;

/// <summary>
/// Operators that pick rows by an order: <c>(… orderby … select f).Take(n)</c> takes the same rows before the select as after it, and before it
/// the order is in sight. <c>LatestBy</c> is what it stands for.
/// </summary>
internal static class RowChoice
{
    public static Expression? Of(MethodCallExpression call) => call switch
    {
        { Method.Name: nameof(Duplicates.LatestBy) } when call.Method.DeclaringType == typeof(Duplicates) => Latest(call),
        { Method.Name: nameof(Queryable.Take), Arguments: [MethodCallExpression select, var count] } when IsSelect(select) =>
            After(select, source => Expression.Call(typeof(Queryable), nameof(Queryable.Take), [RowOf(select)], source, count)),
        { Method.Name: nameof(Queryable.DistinctBy), Arguments: [MethodCallExpression select, UnaryExpression { Operand: LambdaExpression key }] } when IsSelect(select) =>
            After(select, source => Expression.Call(typeof(Queryable), nameof(Queryable.DistinctBy), [RowOf(select), key.ReturnType], source, KeyOfRow(select, key))),
        _ => null,
    };

    private static bool IsSelect(MethodCallExpression call) => call.Method.DeclaringType == typeof(Queryable) && call.Method.Name == nameof(Queryable.Select);

    private static Type RowOf(MethodCallExpression select) => select.Method.GetGenericArguments()[0];

    private static MethodCallExpression After(MethodCallExpression select, Func<Expression, Expression> choose) =>
        select.Update(null, [choose(select.Arguments[0]), select.Arguments[1]]);

    private static UnaryExpression KeyOfRow(MethodCallExpression select, LambdaExpression key)
    {
        var selector = (LambdaExpression)((UnaryExpression)select.Arguments[1]).Operand;
        return Expression.Quote(Expression.Lambda(ParameterReplacement.Of(key.Body, key.Parameters[0], selector.Body), selector.Parameters));
    }

    private static MethodCallExpression Latest(MethodCallExpression call)
    {
        Type[] types = call.Method.GetGenericArguments();
        var ordered = Expression.Call(typeof(Queryable), nameof(Queryable.OrderByDescending), [types[0], types[2]], call.Arguments[0], call.Arguments[2]);
        return Expression.Call(typeof(Queryable), nameof(Queryable.DistinctBy), [types[0], types[1]], ordered, call.Arguments[1]);
    }
}
