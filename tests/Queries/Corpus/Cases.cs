using System.Linq.Expressions;

namespace Strata.Tests.Queries.Corpus;

/// <summary>Named queries.</summary>
internal sealed class Cases
{
    private readonly SortedDictionary<string, IQueryable> queries = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IQueryable> All => queries;

    /// <summary>A value of every cell.</summary>
    public Cases Value<T>(Expression<Func<Cell, T?>> value, Expression<Func<Cell, bool>>? where = null) =>
        Query(Name(value) + (where is null ? "" : $" where {Name(where)}"), Cells.Table.Where(where ?? (cell => true)).Select(Row(value)));

    /// <summary>The cells that a condition keeps.</summary>
    public Cases Where(Expression<Func<Cell, bool>> condition) =>
        Query($"where {Name(condition)}", Cells.Table.Where(condition).Select(cell => new Out<int>(cell.Id, 0)))
            .Query($"not {Name(condition)}", Cells.Table.Where(Expression.Lambda<Func<Cell, bool>>(Expression.Not(condition.Body), condition.Parameters)).Select(cell => new Out<int>(cell.Id, 0)));

    public Cases Query(string name, IQueryable query)
    {
        queries.Add(name, query);
        return this;
    }

    private static string Name(LambdaExpression lambda) => lambda.Body.ToString();

    private static Expression<Func<Cell, Out<T>>> Row<T>(Expression<Func<Cell, T?>> value) =>
        Expression.Lambda<Func<Cell, Out<T>>>(
            Expression.New(typeof(Out<T>).GetConstructors()[0], Expression.Property(value.Parameters[0], nameof(Cell.Id)), value.Body), value.Parameters);
}
