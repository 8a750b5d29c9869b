using System.Linq.Expressions;
using static Strata.Tests.Queries.Generated.QueryParts;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes joins with another table, or with the same once more.</summary>
internal sealed class JoinMaker(Choices choices, Func<Expression> source)
{
    public Expression Join(Expression query)
    {
        var other = source();
        var (left, right) = (Expression.Parameter(RowOf(query), "l"), Expression.Parameter(RowOf(other), "r"));
        var (leftKey, rightKey) = Keys(left, right);
        var result = Result(left, right);

        return Expression.Call(
            typeof(Queryable), "Join", [left.Type, right.Type, leftKey.Type, result.Type], query, other,
            Expression.Lambda(leftKey, left), Expression.Lambda(rightKey, right), Expression.Lambda(result, left, right));
    }

    /// <summary>Every row with every row, or with those that a condition picks for it.</summary>
    public Expression SelectMany(Expression query) => With(query, source(), picked: !choices.Sometimes(4));

    /// <summary>Every row with every row.</summary>
    public Expression Cross(Expression query) => With(query, source(), picked: false);

    private MethodCallExpression With(Expression query, Expression other, bool picked)
    {
        var (left, right) = (Expression.Parameter(RowOf(query), "x"), Expression.Parameter(RowOf(other), "y"));
        var filtered = !picked ? other : Call("Where", other, [right.Type], Expression.Lambda(new ExpressionMaker(choices, left, right).Of(typeof(bool), 1), right));
        var result = Result(left, right);
        var collection = Expression.Lambda(typeof(Func<,>).MakeGenericType(left.Type, typeof(IEnumerable<>).MakeGenericType(right.Type)), filtered, left);

        return Expression.Call(typeof(Queryable), "SelectMany", [left.Type, right.Type, result.Type], query, collection, Expression.Lambda(result, left, right));
    }

    // from l in query join r in other on … into found from r in found.DefaultIfEmpty() select …: the pair of row and found rows is a record of ours.
    public Expression LeftJoin(Expression query)
    {
        var other = source();
        var (left, right) = (Expression.Parameter(RowOf(query), "l"), Expression.Parameter(RowOf(other), "r"));
        var (leftKey, rightKey) = Keys(left, right);
        var found = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(right.Type), "found");
        var pair = New(typeof(Pair<,>).MakeGenericType(left.Type, right.Type), left, found);
        var joined = Expression.Call(
            typeof(Queryable), "GroupJoin", [left.Type, right.Type, leftKey.Type, pair.Type], query, other,
            Expression.Lambda(leftKey, left), Expression.Lambda(rightKey, right), Expression.Lambda(pair, left, found));
        var both = Expression.Parameter(pair.Type, "both");
        var maybe = choices.Sometimes(5) ? (Expression)Expression.Property(both, "Found") : Expression.Call(typeof(Enumerable), "DefaultIfEmpty", [right.Type], Expression.Property(both, "Found"));
        var result = new RowMaker(choices, Expression.Property(both, "Left")).Row(Expression.Equal(right, Expression.Constant(null, right.Type)), IfFound(right));

        return Expression.Call(typeof(Queryable), "SelectMany", [pair.Type, right.Type, result.Type], joined, Expression.Lambda(maybe, both), Expression.Lambda(result, both, right));
    }

    private (Expression Left, Expression Right) Keys(Expression left, Expression right)
    {
        var type = new ExpressionMaker(choices, left).TypeInSight();
        return choices.Below(2) == 0 ? (Key(left, type), Key(right, type)) : (New(Key(left, type), Key(left, type)), New(Key(right, type), Key(right, type)));
    }

    private Expression Key(Expression row, Type type) => choices.Sometimes(4) ? new ExpressionMaker(choices, row).Of(type, 1) : new ExpressionMaker(choices, row).Leaf(type);

    private NewExpression Result(Expression left, Expression right) => choices.Sometimes(4) ? Both(left, right) : new RowMaker(choices, left, right).Row();

    // r == null ? null : r.X
    private ConditionalExpression IfFound(Expression right)
    {
        var property = choices.Of([.. new ExpressionMaker(choices, right).Properties()]);
        var nullable = Values.IsNullable(property.Type) ? property : Expression.Convert(property, typeof(Nullable<>).MakeGenericType(property.Type));

        return Expression.Condition(Expression.Equal(right, Expression.Constant(null, right.Type)), Expression.Constant(null, nullable.Type), nullable);
    }
}
