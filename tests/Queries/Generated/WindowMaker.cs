using System.Linq.Expressions;
using System.Reflection;
using Strata.Queries;
using static Strata.Tests.Queries.Generated.QueryParts;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes windows over partitions, most of them ordered, and the first row of each key.</summary>
internal sealed class WindowMaker(Choices choices)
{
    private static readonly Type[] Summed = [typeof(int?), typeof(long?), typeof(decimal?), typeof(double?)];

    public Expression Window(Expression query)
    {
        var type = RowOf(query);
        var ordered = !choices.Sometimes(5);
        var (row, window) = (Expression.Parameter(type, "r"), Expression.Parameter((ordered ? typeof(OrderedWindow<>) : typeof(Window<>)).MakeGenericType(type), "w"));
        var key = Key(type, 1);
        var partitioned = Expression.Call(typeof(Windows), "PartitionBy", [type, key.ReturnType], query, key);
        var rows = ordered ? Ordered(typeof(Windows), partitioned, type) : partitioned;
        var result = Both(row, New([.. Enumerable.Range(0, 1 + choices.Below(3)).Select(_ => ordered && !choices.Sometimes(4) ? Asked(window, type) : new GroupMaker(choices).Aggregate(window, type))]));

        return Expression.Call(typeof(Windows), "Select", [type, result.Type], rows, Expression.Lambda(result, row, window));
    }

    public Expression FirstOfEach(Expression query)
    {
        var type = RowOf(query);
        var key = Key(type, 1);

        return Expression.Call(typeof(Queryable), "DistinctBy", [type, key.ReturnType], Ordered(typeof(Queryable), query, type), key);
    }

    private MethodCallExpression Ordered(Type operators, Expression query, Type type)
    {
        var first = Key(type, 1);
        var ordered = Expression.Call(operators, choices.Of<string>(["OrderBy", "OrderByDescending"]), [type, first.ReturnType], query, first);
        var second = Key(type, 0);

        return choices.Sometimes(2) ? Expression.Call(operators, choices.Of<string>(["ThenBy", "ThenByDescending"]), [type, second.ReturnType], ordered, second) : ordered;
    }

    private LambdaExpression Key(Type type, int depth)
    {
        var row = Expression.Parameter(type, "k");
        var maker = new ExpressionMaker(choices, row);
        var known = maker.TypeInSight();

        return Expression.Lambda(depth == 0 ? maker.Leaf(known) : maker.Of(known, depth), row);
    }

    private MethodCallExpression Asked(ParameterExpression window, Type type)
    {
        var name = choices.Of<string>(["RowNumber", "Rank", "DenseRank", "Lag", "Lead", "RunningSum"]);
        if (name is "RowNumber" or "Rank" or "DenseRank")
            return Expression.Call(window, name, []);

        var row = Expression.Parameter(type, "x");
        var maker = new ExpressionMaker(choices, row);
        var value = Expression.Lambda(maker.Of(name == "RunningSum" ? choices.Of(Summed) : maker.TypeInSight(), 1), row);
        Expression[] arguments = name != "RunningSum" && choices.Sometimes(2) ? [value, Expression.Constant(choices.Of([2, 0, 3]))] : [value];

        return Expression.Call(window, MethodFor(window.Type, name, value.ReturnType, arguments.Length), arguments);
    }

    // Lag and Lead have a form for texts, for values, and for values that may be null.
    private static MethodInfo MethodFor(Type window, string name, Type value, int arguments)
    {
        var underlying = Nullable.GetUnderlyingType(value);
        var method = window.GetMethods().Single(method => method.Name == name && method.GetParameters().Length == arguments && Takes(method.GetParameters()[0].ParameterType.GetGenericArguments()[1]));
        return method.IsGenericMethodDefinition ? method.MakeGenericMethod(underlying ?? value) : method;

        bool Takes(Type result) => result == value || (value != typeof(string) && (result.IsGenericParameter ? underlying is null : result.ContainsGenericParameters && underlying is not null));
    }
}
