using System.Collections.Immutable;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>Walks the values of a shape.</summary>
internal static class ShapeValues
{
    public static IEnumerable<SqlValue> Of(Shape shape) => shape switch
    {
        ValueShape value => [value.Value],
        RowShape row => [.. row.Fields.SelectMany(field => Of(field.Shape)), .. row.Presence is { } presence ? [presence] : (SqlValue[])[]],
        GroupShape group => [.. Of(group.Key), .. Of(group.Element)],
        _ => [],
    };

    /// <summary>The same shape with each value replaced; the function is told the name it goes by.</summary>
    public static Shape Map(Shape shape, string name, Func<string, SqlValue, SqlValue> replace) => shape switch
    {
        ValueShape value => new ValueShape(replace(name, value.Value)),
        RowShape row => row with
        {
            Fields = [.. row.Fields.Select(field => field with { Shape = Map(field.Shape, field.Name, replace) })],
            Presence = row.Presence is { } presence ? replace("is_" + name, presence) : null,
        },
        GroupShape group => group with { Key = Map(group.Key, name, replace), Element = Map(group.Element, name, replace) },
        _ => shape,
    };

    /// <summary>True when nothing is computed: each value is a column as it is, or a constant.</summary>
    public static bool AreColumns(Shape shape) => Of(shape).All(value => value.IsColumn || value.IsNull || value.Constant is not null);

    /// <summary>True when a window, or a part of its rows, was taken for a value.</summary>
    public static bool HasWindow(Shape shape) => shape is WindowShape or GroupShape { Window: not null } || (shape is RowShape row && row.Fields.Any(field => HasWindow(field.Shape)));

    /// <summary>True while there are groups that nothing has summarised.</summary>
    public static bool HasGroup(Shape shape) => shape is GroupShape || (shape is RowShape row && row.Fields.Any(field => HasGroup(field.Shape)));
}
