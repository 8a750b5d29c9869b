using System.Linq.Expressions;
using Strata.Queries.Operators;
using Strata.Queries.Trees;

namespace Strata.Queries.Evaluation;

/// <summary>
/// <c>Any</c>, <c>All</c> and <c>Contains</c> of another query: its rows are read once, and only those are tested that have the values the condition
/// demands of them.
/// </summary>
internal static class SemiJoin
{
    /// <returns>Null for another call, or where the query itself depends on the row that asks.</returns>
    public static Expression? Of(MethodCallExpression call)
    {
        if (!Subquery.Is(call))
            return null;

        var inner = Expression.Parameter(call.Method.GetGenericArguments()[0], "inner");
        var (source, conditions) = WithoutWhere(call.Arguments[0], inner);
        if (FreeParameters.Of(source).Count > 0)
            return null;

        Expression[] all = call.Arguments.Count == 1 ? [.. conditions] : [.. conditions, Condition(call, inner)];
        var pairs = all.SelectMany(condition => Equalities(condition, holds: true)).Select(pair => Sided(pair, inner)).OfType<(Expression Inner, Expression Outer)>().ToArray();
        var test = all.Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);
        var exists = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Any), [inner.Type], Rows(source, inner, Key(pairs.Select(pair => pair.Inner)), Key(pairs.Select(pair => pair.Outer))), Expression.Lambda(test, inner));

        return call.Method.Name == nameof(Queryable.All) ? Expression.Not(exists) : exists;
    }

    private static Expression Rows(Expression source, ParameterExpression inner, Expression key, Expression sought)
    {
        var type = typeof(Matches<,>).MakeGenericType(inner.Type, key.Type);
        var matches = Activator.CreateInstance(type, source, Expression.Lambda(key, inner).Compile()) ?? throw new InvalidOperationException();
        return Expression.Call(Expression.Constant(matches), nameof(Matches<int, int>.With), [], sought);
    }

    // No equality: all rows have the same key.
    private static Expression Key(IEnumerable<Expression> values) =>
        values.Aggregate((Expression)Expression.Constant(0), (rest, value) => Expression.New(
            typeof(ValueTuple<,>).MakeGenericType(rest.Type, value.Type).GetConstructors()[0], rest, value));

    private static (Expression Source, IEnumerable<Expression> Conditions) WithoutWhere(Expression query, ParameterExpression inner) =>
        query is MethodCallExpression { Method.Name: nameof(Queryable.Where) } where && RelationTranslator.Lambda(where.Arguments[1]) is { Parameters: [var row] } predicate
            ? WithoutWhere(where.Arguments[0], inner) is var (source, conditions) ? (source, conditions.Append(ParameterReplacement.Of(predicate.Body, row, inner))) : default
            : (query, []);

    private static Expression Condition(MethodCallExpression call, ParameterExpression inner)
    {
        if (call.Method.Name == nameof(Queryable.Contains))
            return Expression.Call(Expression.Constant(EqualityOf(inner.Type)), nameof(Equals), [], inner, call.Arguments[1]);

        var predicate = RelationTranslator.Lambda(call.Arguments[1]);
        var body = ParameterReplacement.Of(predicate.Body, predicate.Parameters[0], inner);
        return call.Method.Name == nameof(Queryable.All) ? Expression.Not(body) : body;
    }

    private static object EqualityOf(Type type) =>
        typeof(EqualityComparer<>).MakeGenericType(type).GetProperty(nameof(EqualityComparer<int>.Default))?.GetValue(null) ?? throw new InvalidOperationException();

    private static IEnumerable<(Expression Left, Expression Right)> Equalities(Expression condition, bool holds) => condition switch
    {
        UnaryExpression { NodeType: ExpressionType.Not, Operand: var operand } => Equalities(operand, !holds),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both when holds => Equalities(both.Left, true).Concat(Equalities(both.Right, true)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either when !holds => Equalities(either.Left, false).Concat(Equalities(either.Right, false)),
        BinaryExpression { NodeType: ExpressionType.Equal } equal when holds => [(equal.Left, equal.Right)],
        BinaryExpression { NodeType: ExpressionType.NotEqual } different when !holds => [(different.Left, different.Right)],
        MethodCallExpression { Method.Name: nameof(Equals), Object: ConstantExpression, Arguments: [var one, var other] } when holds => [(one, other)],
        _ => [],
    };

    private static (Expression Inner, Expression Outer)? Sided((Expression Left, Expression Right) pair, ParameterExpression inner)
    {
        if (pair.Left.Type != pair.Right.Type)
            return null;

        var (left, right) = (FreeParameters.Of(pair.Left), FreeParameters.Of(pair.Right));
        return left.SequenceEqual([inner]) && !right.Contains(inner) ? (pair.Left, pair.Right) :
            right.SequenceEqual([inner]) && !left.Contains(inner) ? (pair.Right, pair.Left) :
            null;
    }
}
