using System.Linq.Expressions;
using System.Reflection;
using Strata.Model;
using Strata.Queries.Parsing;
using Strata.Queries.Trees;

namespace Strata.Queries.Evaluation;

/// <summary>
/// What a table does to a row: decimals are rounded half up to their column's scale, instants lose what is finer than a microsecond.
/// </summary>
internal static class DatasetBoundary
{
    /// <summary>The rows as a table has them. A list whose rows all are so is not copied.</summary>
    public static IReadOnlyList<T> Stored<T>(IEnumerable<T> rows)
    {
        var boundary = Compiled<T>.Boundary;
        return rows is IReadOnlyList<T> list && list.All(row => ReferenceEquals(boundary(row), row)) ? list : rows.Select(boundary).ToList();
    }

    /// <summary>A row with a text that does not parse stays a <see cref="ParsedRow"/>.</summary>
    public static IReadOnlyList<object> Stored<T>(IEnumerable<ParsedRow> rows)
        where T : class =>
        [.. rows.Select<ParsedRow, object>(parsed => Compiled<T>.Boundary((T)parsed.Row) is var row && parsed.Parses ? row : parsed with { Row = row })];

    // Compiled once for each record: it costs as much as some ten thousand rows do.
    private static class Compiled<T>
    {
        public static readonly Func<T, T> Boundary = Compile<T>();
    }

    private static Func<T, T> Compile<T>()
    {
        var columns = RecordSchema.ColumnsOf(typeof(T)).Where(column => Number(column.Property.PropertyType) is var type && (type == typeof(decimal) || type == typeof(DateTime))).ToArray();
        if (columns.Length == 0)
            return row => row;

        var row = Expression.Parameter(typeof(T), "row");
        var fits = columns.Select(column => Fits(column, Expression.Property(row, column.Property))).Aggregate(Expression.AndAlso);

        return Expression.Lambda<Func<T, T>>(Expression.Condition(fits, row, RecordCopy.Of(typeof(T), Value)), row).Compile();

        Expression Value(PropertyInfo property) =>
            columns.FirstOrDefault(column => column.Property.Name == property.Name) is { } column
                ? Stored(column, Expression.Property(row, property))
                : Expression.Property(row, property);
    }

    private static Expression Fits(Column column, Expression value)
    {
        var plain = value.Type == Number(value.Type) ? value : Expression.Call(value, nameof(Nullable<int>.GetValueOrDefault), []);
        return Number(value.Type) == typeof(decimal)
            ? Expression.Call(typeof(ExactDecimal), nameof(ExactDecimal.Fits), [], plain, Expression.Constant(column.Type.Precision), Expression.Constant(column.Type.Scale))
            : Expression.Call(typeof(Instant), nameof(Instant.IsStored), [], plain);
    }

    private static Expression Stored(Column column, Expression value)
    {
        var type = value.Type;
        var plain = type == Number(type) ? value : Expression.Convert(value, Number(type));
        Expression stored = Number(type) == typeof(decimal)
            ? Expression.Call(typeof(ExactDecimal), nameof(ExactDecimal.Store), [], plain, Expression.Constant(column.Type.Precision), Expression.Constant(column.Type.Scale), Expression.Constant(column.Name))
            : Expression.Call(typeof(Instant), nameof(Instant.Store), [], plain);

        return type == Number(type)
            ? stored
            : Expression.Condition(Expression.Property(value, nameof(Nullable<int>.HasValue)), Expression.Convert(stored, type), Expression.Default(type));
    }

    private static Type Number(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
