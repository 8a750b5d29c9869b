using System.Linq.Expressions;
using System.Reflection;
using Strata.Model;
using Strata.Queries.Trees;

namespace Strata.Queries.Evaluation;

/// <summary>
/// What a table does to a row: decimals are rounded half up to their column's scale, instants lose what is finer than a microsecond.
/// </summary>
internal static class DatasetBoundary
{
    // Compiled once for each record: it costs as much as some ten thousand rows do.
    public static Func<object, object> Of(Type record) =>
        (Func<object, object>?)typeof(Compiled<>).MakeGenericType(record).GetField(nameof(Compiled<object>.Boundary))?.GetValue(null) ?? throw new InvalidOperationException();

    private static class Compiled<T>
    {
        public static readonly Func<object, object> Boundary = Compile(typeof(T));
    }

    private static Func<object, object> Compile(Type record)
    {
        var columns = RecordSchema.ColumnsOf(record).Where(column => Number(column.Property.PropertyType) is var type && (type == typeof(decimal) || type == typeof(DateTime))).ToArray();
        if (columns.Length == 0)
            return row => row;

        var boxed = Expression.Parameter(typeof(object), "row");
        var row = Expression.Convert(boxed, record);
        var fits = columns.Select(column => Fits(column, Expression.Property(row, column.Property))).Aggregate(Expression.AndAlso);

        return Expression.Lambda<Func<object, object>>(
            Expression.Condition(fits, boxed, Expression.Convert(RecordCopy.Of(record, Value), typeof(object))), boxed).Compile();

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
