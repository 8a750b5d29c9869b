using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Strata.Tests.Queries.Generated;

/// <summary>Cases a little simpler than a case: the greatest cuts first, then fewer operators, rows and columns, then smaller expressions and values.</summary>
internal static class SmallerCases
{
    public static IEnumerable<Case> Of(Case found) =>
        Trees(found.Tree).Select(tree => found with { Tree = tree })
            .Concat(Rows(found.Tables).Select(tables => found with { Tables = tables }))
            .Concat(Smaller(found.Tree).Select(tree => found with { Tree = tree }))
            .Concat(Cells(found.Tables).Select(tables => found with { Tables = tables }));

    // The query without its last operators, without one in the middle, or with fewer columns.
    private static IEnumerable<Expression> Trees(Expression tree)
    {
        var calls = Parts.Of(tree).OfType<MethodCallExpression>().Where(call => call.Method.DeclaringType == typeof(Queryable)).ToArray();
        Expression[] inputs = [.. Parts.Inside(tree).Where(input => QueryParts.RowOf(input.Type) is { } row && RowTypes.IsFlat(row))];

        return
        [
            .. inputs.Reverse().Where(input => input != tree && input is not ConstantExpression),
            .. from call in calls
               from input in call.Arguments
               where input != call && call.Type.IsAssignableFrom(input.Type)
               select Parts.Replace(tree, call, input),
            .. FewerColumns(tree),
        ];
    }

    private static IEnumerable<Expression> FewerColumns(Expression tree) =>
        tree is MethodCallExpression { Method.Name: "Select", Arguments: [var source, UnaryExpression { Operand: LambdaExpression { Body: NewExpression { Arguments.Count: > 2 } row } selector }] }
            ? row.Arguments.Select((_, left) => QueryParts.New([.. row.Arguments.Where((_, index) => index != left)]))
                .Select(fewer => QueryParts.Call("Select", source, [selector.Parameters[0].Type, fewer.Type], Expression.Lambda(fewer, selector.Parameters)))
            : [];

    private static IEnumerable<ImmutableArray<Table>> Rows(ImmutableArray<Table> tables) =>
        from table in tables
        where table.Rows.Length > 0
        from rows in (IEnumerable<ImmutableArray<object>>)[[], .. table.Rows.Length > 3 ? [table.Rows[..(table.Rows.Length / 2)], table.Rows[(table.Rows.Length / 2)..]] : (ImmutableArray<object>[])[], .. table.Rows.Select(table.Rows.Remove)]
        select tables.Replace(table, table with { Rows = rows });

    // A part of an expression that has its type, or a value, instead of it.
    private static IEnumerable<Expression> Smaller(Expression tree) =>
        from part in Parts.Of(tree)
        where part is not ParameterExpression && Values.Types.Contains(part.Type)
        from smaller in part is ConstantExpression constant
            ? Values.Simpler(part.Type, constant.Value).Take(1).Select(value => Expression.Constant(value, part.Type))
            : Parts.Inside(part).Where(inner => inner != part && inner.Type == part.Type).Concat(Values.Simpler(part.Type, part).Take(2).Select(value => Expression.Constant(value, part.Type)))
        select Parts.Replace(tree, part, smaller);

    private static IEnumerable<ImmutableArray<Table>> Cells(ImmutableArray<Table> tables) =>
        from table in tables
        from row in table.Rows
        from property in table.Dataset.RowType.GetProperties()
        from value in Values.Simpler(property.PropertyType, property.GetValue(row)).Where(value => value is not null || !IsStrict(property)).Take(2)
        select tables.Replace(table, table with { Rows = table.Rows.Replace(row, Table.Row(table.Dataset.RowType, column => column.Property.Name == property.Name ? value : column.Property.GetValue(row))) });

    private static bool IsStrict(PropertyInfo property) => property is { Name: "B", DeclaringType: { IsGenericType: true } owner } && owner.GetGenericTypeDefinition() == typeof(Strict<>);
}
