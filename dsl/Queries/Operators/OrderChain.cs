using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary><c>OrderBy(…).ThenByDescending(…)</c> as its keys, the most important first.</summary>
internal static class OrderChain
{
    public static ImmutableArray<OrderKey> Of(Expression query) => query switch
    {
        MethodCallExpression { Method.Name: nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) } first => [KeyOf(first)],
        MethodCallExpression { Method.Name: nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) } next => [.. Of(next.Arguments[0]), KeyOf(next)],
        _ => [],
    };

    public static Expression Source(Expression query) =>
        query is MethodCallExpression { Method.Name: nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) } call
            ? Source(call.Arguments[0])
            : query;

    private static OrderKey KeyOf(MethodCallExpression call) =>
        new(RelationTranslator.Lambda(call.Arguments[1]), call.Method.Name.EndsWith("Descending", StringComparison.Ordinal));
}

/// <summary>What rows are ordered by.</summary>
internal sealed record OrderKey(LambdaExpression Selector, bool Descending);
