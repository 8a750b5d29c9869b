using System.Linq.Expressions;
using Strata.Queries;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes a query: a table, and operators on it.</summary>
internal sealed class QueryMaker(Choices choices, Table[] tables)
{
    private const int Depth = 2;
    private static readonly string[] Aggregates = ["Count", "Sum", "Min", "Max", "Average", "LongCount", "CountSome", "CountDistinct"];

    public IQueryable Make()
    {
        var query = Source();
        for (var operators = 1 + choices.Below(4); operators > 0; operators--)
            query = choices.Below(10) switch
            {
                0 => Where(query),
                1 => Select(query),
                2 => Group(query),
                3 => Join(query),
                4 => SelectMany(query),
                5 => Expression.Call(typeof(Queryable), "Distinct", [RowOf(query)], query),
                6 => Combine(query),
                7 => First(query),
                8 => LeftJoin(query),
                _ => Exists(query),
            };

        var last = Select(query);
        return (IQueryable)Activator.CreateInstance(typeof(DatasetQuery<>).MakeGenericType(RowOf(last)), last)!;
    }

    private Expression Source() => Expression.Constant(choices.Of(tables).Dataset);

    private Expression Where(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "w");
        return Call("Where", query, [RowOf(query)], Expression.Lambda(new ExpressionMaker(choices, row).Of(typeof(bool), Depth), row));
    }

    private Expression Select(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "s");
        var result = NewRow(new ExpressionMaker(choices, row));

        return Call("Select", query, [row.Type, result.Type], Expression.Lambda(result, row));
    }

    private Expression Group(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "k");
        var maker = new ExpressionMaker(choices, row);
        var key = choices.Below(2) == 0 ? maker.Of(maker.TypeInSight(), 1) : NewRow(maker);
        var grouped = Call("GroupBy", query, [row.Type, key.Type], Expression.Lambda(key, row));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(key.Type, row.Type), "g");
        Expression[] keys = [.. new ExpressionMaker(choices, Expression.Property(group, "Key")).Properties()];
        Expression[] columns = [keys[0], .. Enumerable.Range(0, 1 + choices.Below(3)).Select(_ => Aggregate(group, row.Type))];
        var result = New([.. keys.Skip(1).Take(5 - columns.Length), .. columns]);

        return Call("Select", grouped, [group.Type, result.Type], Expression.Lambda(result, group));
    }

    private Expression Aggregate(Expression group, Type rowType)
    {
        var row = Expression.Parameter(rowType, "e");
        var maker = new ExpressionMaker(choices, row);
        var name = choices.Of(Aggregates);

        return name switch
        {
            "Count" or "LongCount" => Expression.Call(typeof(Enumerable), name, [rowType], group),
            "CountSome" => Expression.Call(typeof(Enumerable), "Count", [rowType], group, Expression.Lambda(maker.Of(typeof(bool), 1), row)),
            "CountDistinct" when maker.Of(maker.TypeInSight(), 1) is var item =>
                Expression.Call(typeof(Enumerable), "Count", [item.Type], Expression.Call(typeof(Enumerable), "Distinct", [item.Type], Expression.Call(typeof(Enumerable), "Select", [rowType, item.Type], group, Expression.Lambda(item, row)))),
            "Sum" or "Average" => Expression.Call(typeof(Enumerable), name, [rowType], group, Expression.Lambda(maker.Of(choices.Of([typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(int?), typeof(decimal?), typeof(double?)]), 1), row)),
            _ => Extreme(name, group, row, maker.Of(choices.Of([.. Values.Types.Where(type => type != typeof(bool) && type != typeof(bool?))]), 1)),
        };
    }

    private static Expression Extreme(string name, Expression group, ParameterExpression row, Expression item)
    {
        var numeric = typeof(Enumerable).GetMethods().FirstOrDefault(method => method.Name == name && method.GetGenericArguments().Length == 1 && method.GetParameters() is [_, var selector]
            && selector.ParameterType.IsGenericType && selector.ParameterType.GetGenericArguments()[^1] == item.Type);

        return numeric is null
            ? Expression.Call(typeof(Enumerable), name, [row.Type, item.Type], group, Expression.Lambda(item, row))
            : Expression.Call(numeric.MakeGenericMethod(row.Type), group, Expression.Lambda(item, row));
    }

    private Expression Join(Expression query)
    {
        var other = Source();
        var (left, right) = (Expression.Parameter(RowOf(query), "l"), Expression.Parameter(RowOf(other), "r"));
        var type = new ExpressionMaker(choices, left).TypeInSight();
        Expression Key(Expression row) => new ExpressionMaker(choices, row).Leaf(type);
        var (leftKey, rightKey) = choices.Below(2) == 0 ? (Key(left), Key(right)) : (New([Key(left), Key(left)]), New([Key(right), Key(right)]));
        var result = NewRow(new ExpressionMaker(choices, left, right));

        return Expression.Call(
            typeof(Queryable), "Join", [left.Type, right.Type, leftKey.Type, result.Type], query, other,
            Expression.Lambda(leftKey, left), Expression.Lambda(rightKey, right), Expression.Lambda(result, left, right));
    }

    private Expression SelectMany(Expression query)
    {
        var other = Source();
        var (left, right) = (Expression.Parameter(RowOf(query), "x"), Expression.Parameter(RowOf(other), "y"));
        var filtered = Call("Where", other, [right.Type], Expression.Lambda(new ExpressionMaker(choices, left, right).Of(typeof(bool), 1), right));
        var result = NewRow(new ExpressionMaker(choices, left, right));
        var collection = Expression.Lambda(typeof(Func<,>).MakeGenericType(left.Type, typeof(IEnumerable<>).MakeGenericType(right.Type)), filtered, left);

        return Expression.Call(typeof(Queryable), "SelectMany", [left.Type, right.Type, result.Type], query, collection, Expression.Lambda(result, left, right));
    }

    private Expression Combine(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "u");
        var maker = new ExpressionMaker(choices, row);
        var same = New([.. Values.ColumnsOf(row.Type).Select(type => maker.Of(type, 1))]);
        var other = Call("Select", query, [row.Type, row.Type], Expression.Lambda(same, row));

        return Expression.Call(typeof(Queryable), choices.Of<string>(["Concat", "Union", "Except", "Intersect"]), [row.Type], query, other);
    }

    private Expression First(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "f");
        var maker = new ExpressionMaker(choices, row);
        var first = Expression.Lambda(maker.Of(maker.TypeInSight(), 1), row);
        var second = Expression.Lambda(maker.Leaf(maker.TypeInSight()), row);
        var ordered = Call(choices.Of<string>(["OrderBy", "OrderByDescending"]), query, [row.Type, first.ReturnType], first);

        return Expression.Call(
            typeof(Queryable), "Take", [row.Type],
            Call(choices.Of<string>(["ThenBy", "ThenByDescending"]), ordered, [row.Type, second.ReturnType], second), Expression.Constant(choices.Below(5)));
    }

    // from l in query join r in other on … into found from r in found.DefaultIfEmpty() select …: the pair of row and found rows is a tuple of ours.
    private Expression LeftJoin(Expression query)
    {
        var other = Source();
        var (left, right) = (Expression.Parameter(RowOf(query), "l"), Expression.Parameter(RowOf(other), "r"));
        var type = new ExpressionMaker(choices, left).TypeInSight();
        var (leftKey, rightKey) = (new ExpressionMaker(choices, left).Leaf(type), new ExpressionMaker(choices, right).Leaf(type));
        var found = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(right.Type), "found");
        var pairType = typeof(Pair<,>).MakeGenericType(left.Type, right.Type);
        var pair = Expression.New(pairType.GetConstructors().Single(constructor => constructor.GetParameters().Length == 2), left, found);
        var joined = Expression.Call(
            typeof(Queryable), "GroupJoin", [left.Type, right.Type, type, pairType], query, other,
            Expression.Lambda(leftKey, left), Expression.Lambda(rightKey, right), Expression.Lambda(pair, left, found));
        var both = Expression.Parameter(pairType, "both");
        var result = NewRow(new ExpressionMaker(choices, Expression.Property(both, "Left")), Expression.Equal(right, Expression.Constant(null, right.Type)));

        return Expression.Call(
            typeof(Queryable), "SelectMany", [pairType, right.Type, result.Type], joined,
            Expression.Lambda(Expression.Call(typeof(Enumerable), "DefaultIfEmpty", [right.Type], Expression.Property(both, "Found")), both), Expression.Lambda(result, both, right));
    }

    private Expression Exists(Expression query)
    {
        var other = Source();
        var (row, inner) = (Expression.Parameter(RowOf(query), "w"), Expression.Parameter(RowOf(other), "i"));
        var test = Expression.Lambda(new ExpressionMaker(choices, row, inner).Of(typeof(bool), 1), inner);
        var exists = Expression.Call(typeof(Queryable), choices.Of<string>(["Any", "All"]), [inner.Type], other, test);

        return Call("Where", query, [row.Type], Expression.Lambda(choices.Below(2) == 0 ? exists : Expression.Not(exists), row));
    }

    private NewExpression NewRow(ExpressionMaker maker, params Expression[] more) =>
        New([.. more, .. Enumerable.Range(0, 2 + choices.Below(3)).Select(_ => maker.Of(maker.TypeInSight(), Depth))]);

    private static NewExpression New(Expression[] columns)
    {
        Expression[] padded = columns.Length == 1 ? [columns[0], Expression.Constant(0)] : columns;
        return Expression.New(RowTypes.Of([.. padded.Select(column => column.Type)]).GetConstructors().Single(constructor => constructor.GetParameters().Length == padded.Length), padded);
    }

    private static MethodCallExpression Call(string name, Expression query, Type[] types, LambdaExpression lambda) =>
        Expression.Call(typeof(Queryable), name, types, query, lambda);

    private static Type RowOf(Expression query) =>
        query.Type.GetInterfaces().Append(query.Type).First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];
}
