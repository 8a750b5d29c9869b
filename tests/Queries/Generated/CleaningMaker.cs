using System.Linq.Expressions;
using System.Reflection;
using Strata.Model;
using Strata.Queries;
using Strata.Queries.Cleaning;

namespace Strata.Tests.Queries.Generated;

/// <summary>Puts a cleaning step after a query whose rows a dataset can have.</summary>
internal sealed class CleaningMaker(Choices choices)
{
    public Expression Clean(Expression query) =>
        RowTypes.IsFlat(QueryParts.RowOf(query)) ? Cleaned((dynamic)QueryParts.QueryOf(query)).Expression : query;

    private IQueryable<T> Cleaned<T>(IQueryable<T> rows)
    {
        var columns = RecordSchema.ColumnsOf(typeof(T));
        Column[] nullable = [.. columns.Where(column => column.Nullable)];
        Func<IQueryable<T>>[] steps =
        [
            rows.NormaliseTexts,
            rows.TrimTexts,
            .. nullable.Select<Column, Func<IQueryable<T>>>(column => () => Filled(rows, column.Property, (dynamic)Values.Some(column.Property.PropertyType, choices))),
            .. columns.Any(column => column.Pii) ? [rows.HashPii, () => rows.MaskPii(choices.Below(3))] : (Func<IQueryable<T>>[])[],
        ];

        return choices.Of(steps)();
    }

    private static IQueryable<T> Filled<T>(IQueryable<T> rows, PropertyInfo property, string value) => rows.Fill(Selector<T, string?>(property), value);

    private static IQueryable<T> Filled<T, TValue>(IQueryable<T> rows, PropertyInfo property, TValue value)
        where TValue : struct => rows.Fill(Selector<T, TValue?>(property), value);

    private static Expression<Func<T, TValue>> Selector<T, TValue>(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T), "c");
        return Expression.Lambda<Func<T, TValue>>(Expression.Property(row, property), row);
    }
}
