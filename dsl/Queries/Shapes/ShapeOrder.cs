using Strata.Model;

namespace Strata.Queries.Shapes;

/// <summary>Puts the fields of a row in the order of another row of the same type.</summary>
internal static class ShapeOrder
{
    public static Shape Like(Shape model, Shape shape) =>
        (model, shape) is (RowShape first, RowShape second)
            ? second with { Fields = [.. first.Fields.Select(field => field with { Shape = second.Find(field.Name) is { } found ? Like(field.Shape, found) : field.Shape })] }
            : shape;

    /// <summary>The fields in the order in which their type declares them.</summary>
    public static Shape Declared(Shape shape, Type type) =>
        shape is RowShape row
            ? row with { Fields = [.. RecordSchema.PropertiesOf(type).SelectMany(property => row.Find(property.Name) is { } field ? [new RowField(property.Name, Declared(field, property.PropertyType))] : (RowField[])[])] }
            : shape;
}
