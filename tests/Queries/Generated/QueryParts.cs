using System.Linq.Expressions;
using Strata.Queries;

namespace Strata.Tests.Queries.Generated;

/// <summary>The calls and rows that queries are put together from.</summary>
internal static class QueryParts
{
    public static MethodCallExpression Call(string name, Expression query, Type[] types, LambdaExpression lambda) =>
        Expression.Call(typeof(Queryable), name, types, query, lambda);

    public static IQueryable QueryOf(Expression tree) =>
        (IQueryable?)Activator.CreateInstance(typeof(DatasetQuery<>).MakeGenericType(RowOf(tree)), tree) ?? throw new InvalidOperationException();

    public static NewExpression New(params Expression[] columns)
    {
        Expression[] padded = columns.Length == 1 ? [columns[0], Expression.Constant(0)] : columns;
        return New(RowTypes.Of([.. padded.Select(column => column.Type)]), padded);
    }

    public static NewExpression New(Type record, params Expression[] arguments) =>
        Expression.New(record.GetConstructors().Single(), arguments);

    public static NewExpression Both(Expression row, Expression other) => New(typeof(Both<,>).MakeGenericType(row.Type, other.Type), row, other);

    public static Type RowOf(Expression query) => RowOf(query.Type) ?? throw new ArgumentException($"'{query}' is no query.", nameof(query));

    public static Type? RowOf(Type query) =>
        query.GetInterfaces().Append(query).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];
}
