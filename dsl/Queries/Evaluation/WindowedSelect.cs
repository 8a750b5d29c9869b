using System.Linq.Expressions;
using Strata.Queries.Operators;

namespace Strata.Queries.Evaluation;

/// <summary><c>PartitionBy(…).OrderBy(…).Select((o, w) => …)</c> as a call that runs on rows.</summary>
internal static class WindowedSelect
{
    public static MethodCallExpression Of(MethodCallExpression call)
    {
        var partition = (MethodCallExpression)OrderChain.Source(call.Arguments[0]);
        var (key, selector) = (RelationTranslator.Lambda(partition.Arguments[1]), RelationTranslator.Lambda(call.Arguments[1]));
        var order = OrderChain.Of(call.Arguments[0]);
        var row = key.Parameters[0].Type;

        return Expression.Call(
            typeof(WindowRows), nameof(WindowRows.Select), [row, key.ReturnType, selector.ReturnType],
            OrderedCalls.Totally(partition.Arguments[0], order), key, Same(row, order), WindowRequests.Computed(selector));
    }

    private static LambdaExpression Same(Type row, IEnumerable<OrderKey> order)
    {
        var (one, other) = (Expression.Parameter(row, "one"), Expression.Parameter(row, "other"));
        var same = order.Select(key => Expression.Equal(
            Expression.Call(Expression.Constant(RowOrder.Of(key.Selector.ReturnType), typeof(IComparer<>).MakeGenericType(key.Selector.ReturnType)), nameof(IComparer<>.Compare), [], Expression.Invoke(key.Selector, one), Expression.Invoke(key.Selector, other)),
            Expression.Constant(0)));

        return Expression.Lambda(same.Aggregate((Expression)Expression.Constant(true), Expression.AndAlso), one, other);
    }
}
