using System.Linq.Expressions;
using static Strata.Tests.Queries.Generated.QueryParts;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes a query: a table, and operators on it. An operator is a method from a query to a query, and a line in the list.</summary>
internal sealed class QueryMaker(Choices choices, Table[] tables)
{
    private const int Depth = 2;
    private const int MostOperators = 5;

    private Func<Expression, Expression>[] Operators =>
        [Where, Select, new GroupMaker(choices).Group, Joins.Join, Joins.SelectMany, Distinct, Combine, First, Joins.LeftJoin, Exists, Let, new WindowMaker(choices).Window, new WindowMaker(choices).FirstOfEach, new CleaningMaker(choices).Clean];

    private JoinMaker Joins => new(choices, Source);

    // What values there are does not decide which rows there are.
    private Func<Expression, Expression>[] OfAllRows => [Select, Joins.Cross, Let, new GroupMaker(choices).Whole, Twice];

    public Expression Make() => Make(Operators, choices.Sometimes(4) ? Parse : Select);

    /// <summary>A query whose rows are there whatever the values are.</summary>
    public Expression MakeOfAllRows() => Make(OfAllRows, Select);

    private Expression Make(Func<Expression, Expression>[] operators, Func<Expression, Expression> last)
    {
        var query = Source();
        for (var count = 1 + choices.Below(MostOperators); count > 0; count--)
            query = choices.Of(operators)(query);

        return last(query);
    }

    private Expression Parse(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "s");
        var result = new RowMaker(choices, row).Row([.. Enumerable.Range(0, 1 + choices.Below(2)).Select(_ => new ParseMaker(new ExpressionMaker(choices, row)).Any())]);

        return Call("Select", query, [row.Type, result.Type], Expression.Lambda(result, row));
    }

    private Expression Source() => Expression.Constant(choices.Of(tables).Dataset);

    private Expression Where(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "w");
        return Call("Where", query, [row.Type], Expression.Lambda(new ExpressionMaker(choices, row).Of(typeof(bool), Depth), row));
    }

    private Expression Select(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "s");
        var result = new RowMaker(choices, row).Row();

        return Call("Select", query, [row.Type, result.Type], Expression.Lambda(result, row));
    }

    // from l in query let x = … select new { l, x }
    private Expression Let(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "l");
        var maker = new ExpressionMaker(choices, row);
        var both = Both(row, choices.Sometimes(4) ? new RowMaker(choices, row).Row() : maker.Any(Depth));

        return Call("Select", query, [row.Type, both.Type], Expression.Lambda(both, row));
    }

    private static Expression Distinct(Expression query) => Expression.Call(typeof(Queryable), "Distinct", [RowOf(query)], query);

    private Expression Combine(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "u");
        var other = choices.Sometimes(4) ? Call("Where", query, [row.Type], Expression.Lambda(new ExpressionMaker(choices, row).Of(typeof(bool), 1), row)) : Others(query);

        return Expression.Call(typeof(Queryable), choices.Of<string>(["Concat", "Union", "Except", "Intersect"]), [row.Type], query, other);
    }

    private MethodCallExpression Twice(Expression query) => Expression.Call(typeof(Queryable), "Concat", [RowOf(query)], query, Others(query));

    private MethodCallExpression Others(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "u");
        return Call("Select", query, [row.Type, row.Type], Expression.Lambda(Like(row, new ExpressionMaker(choices, row)), row));
    }

    // A row of the same type with other values.
    private static Expression Like(Expression part, ExpressionMaker maker) =>
        RowTypes.IsRow(part.Type)
            ? New(part.Type, [.. part.Type.GetConstructors().Single().GetParameters().Select(parameter => Like(Expression.Property(part, parameter.Name ?? ""), maker))])
            : maker.Of(part.Type, 1);

    private Expression First(Expression query)
    {
        var row = Expression.Parameter(RowOf(query), "f");
        var maker = new ExpressionMaker(choices, row);
        var first = Expression.Lambda(maker.Of(maker.TypeInSight(), 1), row);
        var ordered = Call(choices.Of<string>(["OrderBy", "OrderByDescending"]), query, [row.Type, first.ReturnType], first);
        if (choices.Sometimes(2))
        {
            var second = Expression.Lambda(maker.Leaf(maker.TypeInSight()), row);
            ordered = Call(choices.Of<string>(["ThenBy", "ThenByDescending"]), ordered, [row.Type, second.ReturnType], second);
        }

        return Expression.Call(typeof(Queryable), "Take", [row.Type], ordered, Expression.Constant(choices.Of([2, 1, 3, 4, 0])));
    }

    private Expression Exists(Expression query)
    {
        var other = Source();
        var (row, inner) = (Expression.Parameter(RowOf(query), "w"), Expression.Parameter(RowOf(other), "i"));
        var test = Expression.Lambda(new ExpressionMaker(choices, row, inner).Of(typeof(bool), 1), inner);
        var exists = choices.Below(4) switch
        {
            0 => Expression.Call(typeof(Queryable), "Any", [inner.Type], other, test),
            1 => Expression.Call(typeof(Queryable), "All", [inner.Type], other, test),
            2 => Expression.Call(typeof(Queryable), "Any", [inner.Type], Call("Where", other, [inner.Type], test)),
            _ => Contains(other, inner, row),
        };

        return Call("Where", query, [row.Type], Expression.Lambda(choices.Below(2) == 0 ? exists : Expression.Not(exists), row));
    }

    // other.Select(i => i.X).Contains(w.Y)
    private MethodCallExpression Contains(Expression other, ParameterExpression inner, ParameterExpression row)
    {
        var type = new ExpressionMaker(choices, row).TypeInSight();
        var items = Call("Select", other, [inner.Type, type], Expression.Lambda(new ExpressionMaker(choices, inner).Leaf(type), inner));

        return Expression.Call(typeof(Queryable), "Contains", [type], items, new ExpressionMaker(choices, row).Leaf(type));
    }
}
