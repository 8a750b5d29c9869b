using System.Linq.Expressions;
using static Strata.Tests.Queries.Generated.QueryParts;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes groups by one key or several, filtered or not, and what summarises them.</summary>
internal sealed class GroupMaker(Choices choices)
{
    private static readonly string[] Aggregates = ["Count", "Sum", "Min", "Max", "Average", "LongCount", "CountSome", "CountDistinct"];
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(int?), typeof(long?), typeof(decimal?), typeof(double?)];
    private static readonly Type[] Ordered = [.. Values.Types.Where(type => type != typeof(bool) && type != typeof(bool?))];

    public Expression Group(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "k");
        return Grouped(query, row, choices.Below(2) == 0 ? new ExpressionMaker(choices, row).Any(1) : new RowMaker(choices, row).Row());
    }

    /// <summary>All rows as one group.</summary>
    public Expression Whole(Expression query) => Grouped(query, Expression.Parameter(RowOf(query), "k"), Expression.Constant(1));

    private MethodCallExpression Grouped(Expression query, ParameterExpression row, Expression by)
    {
        var maker = new ExpressionMaker(choices, row);
        var key = Expression.Lambda(by, row);
        var element = choices.Sometimes(3) ? Expression.Lambda(maker.Any(1), row) : Expression.Lambda(row, row);
        var grouped = element.Body == row
            ? Call("GroupBy", query, [row.Type, key.ReturnType], key)
            : Expression.Call(typeof(Queryable), "GroupBy", [row.Type, key.ReturnType, element.ReturnType], query, key, element);
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(key.ReturnType, element.ReturnType), "g");
        if (choices.Sometimes(4))
            grouped = Call("Where", grouped, [group.Type], Expression.Lambda(Expression.GreaterThan(Count(group, element.ReturnType), Expression.Constant(choices.Below(3))), group));

        var result = Result(group, element.ReturnType);
        return Call("Select", grouped, [group.Type, result.Type], Expression.Lambda(result, group));
    }

    private NewExpression Result(ParameterExpression group, Type element)
    {
        Expression[] keys = [.. new ExpressionMaker(choices, Expression.Property(group, "Key")).Properties()];
        Expression[] columns = [keys[0], .. Enumerable.Range(0, 1 + choices.Below(3)).Select(_ => Aggregate(group, element))];

        return New([.. keys.Skip(1).Take(5 - columns.Length), .. columns]);
    }

    /// <summary>A value of several rows, all of one type.</summary>
    public Expression Aggregate(Expression group, Type element)
    {
        var row = Expression.Parameter(element, "e");
        var maker = new ExpressionMaker(choices, row);
        var name = choices.Of(Aggregates);
        var some = choices.Sometimes(4) ? Expression.Call(typeof(Enumerable), "Where", [element], group, Expression.Lambda(maker.Of(typeof(bool), 1), row)) : group;

        return name switch
        {
            "Count" => Count(some, element),
            "LongCount" => Expression.Call(typeof(Enumerable), name, [element], some),
            "CountSome" => Expression.Call(typeof(Enumerable), "Count", [element], some, Expression.Lambda(maker.Of(typeof(bool), 1), row)),
            "CountDistinct" when maker.Any(1) is var item =>
                Expression.Call(typeof(Enumerable), "Count", [item.Type], Expression.Call(typeof(Enumerable), "Distinct", [item.Type], Expression.Call(typeof(Enumerable), "Select", [element, item.Type], some, Expression.Lambda(item, row)))),
            "Sum" or "Average" => Expression.Call(typeof(Enumerable), name, [element], some, Expression.Lambda(maker.Of(choices.Of(Numbers), 1), row)),
            _ => Extreme(name, group, row, maker.Of(choices.Of(Ordered), 1)),
        };
    }

    private static MethodCallExpression Count(Expression group, Type element) => Expression.Call(typeof(Enumerable), "Count", [element], group);

    private static MethodCallExpression Extreme(string name, Expression group, ParameterExpression row, Expression item)
    {
        var numeric = typeof(Enumerable).GetMethods().FirstOrDefault(method => method.Name == name && method.GetGenericArguments().Length == 1 && method.GetParameters() is [_, var selector]
            && selector.ParameterType.IsGenericType && selector.ParameterType.GetGenericArguments()[^1] == item.Type);

        return numeric is null
            ? Expression.Call(typeof(Enumerable), name, [row.Type, item.Type], group, Expression.Lambda(item, row))
            : Expression.Call(numeric.MakeGenericMethod(row.Type), group, Expression.Lambda(item, row));
    }
}
