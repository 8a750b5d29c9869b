using System.Collections;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Evaluation;

/// <summary>Orders keys and rows as ORDER BY does: texts by character, rows by their properties in order.</summary>
internal sealed class RowOrder<T> : IComparer<T>, IComparer
{
    private readonly IComparer[] parts = SqlTypes.Of(typeof(T)) is not null ? [] : [.. RecordSchema.PropertiesOf(typeof(T)).Select(property => RowOrder.Of(property.PropertyType))];

    public int Compare(T? x, T? y) => Compare(x, (object?)y);

    public int Compare(object? x, object? y)
    {
        if (x is string or null && y is string or null && typeof(T) == typeof(string))
            return CharacterOrder.Instance.Compare((string?)x, (string?)y);

        if (parts.Length == 0 || x is null || y is null)
            return Comparer.DefaultInvariant.Compare(x, y);

        return RecordSchema.PropertiesOf(typeof(T)).Select((property, index) => parts[index].Compare(property.GetValue(x), property.GetValue(y))).FirstOrDefault(order => order != 0);
    }
}

/// <summary>Makes the order of a type.</summary>
internal static class RowOrder
{
    public static IComparer Of(Type type) =>
        (IComparer)(Activator.CreateInstance(typeof(RowOrder<>).MakeGenericType(type)) ?? throw new InvalidOperationException());
}
