using System.Collections.Immutable;
using System.Reflection;

namespace Strata.Model;

/// <summary>Reads the columns of a dataset from the C# record that declares its rows.</summary>
internal static class RecordSchema
{
    private const int DefaultPrecision = 18;
    private const int DefaultScale = 4;

    /// <summary>Whether a type was declared as <c>record</c> or <c>record class</c>: only those have this method.</summary>
    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>Every readable public property in the order of declaration; a property of an unknown type has no column (see STR2010).</summary>
    public static ImmutableArray<Column> ColumnsOf(Type record) =>
        [.. PropertiesOf(record).Select(ColumnOf).OfType<Column>()];

    public static ImmutableArray<PropertyInfo> PropertiesOf(Type record) =>
        [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)];

    public static Column? ColumnOf(PropertyInfo property)
    {
        var valueType = Nullable.GetUnderlyingType(property.PropertyType);

        return TypeOf(property, valueType ?? property.PropertyType) is { } type
            ? new Column(NameOf(property), type, valueType is not null || IsNullableReference(property), property.IsDefined(typeof(PiiAttribute)), property)
            : null;
    }

    /// <summary>The columns of some properties, in the order given.</summary>
    public static ImmutableArray<string> ColumnNames(Type record, ImmutableArray<string> properties) =>
        [.. properties.Select(name => record.GetProperty(name)).OfType<PropertyInfo>().Select(NameOf)];

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>()?.Name ?? SnakeCase.From(property.Name);

    private static bool IsNullableReference(PropertyInfo property) =>
        !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static ColumnType? TypeOf(PropertyInfo property, Type type) =>
        type == typeof(decimal) ? DecimalOf(property) :
        type == typeof(bool) ? ColumnType.Boolean :
        type == typeof(short) ? ColumnType.Short :
        type == typeof(int) ? ColumnType.Int :
        type == typeof(long) ? ColumnType.Long :
        type == typeof(float) ? ColumnType.Float :
        type == typeof(double) ? ColumnType.Double :
        type == typeof(string) ? ColumnType.String :
        type == typeof(DateTime) ? ColumnType.Timestamp :
        type == typeof(DateOnly) ? ColumnType.Date :
        type == typeof(Guid) ? ColumnType.Guid :
        null;

    private static ColumnType DecimalOf(PropertyInfo property) =>
        property.GetCustomAttribute<DecimalAttribute>() is { } declared
            ? ColumnType.Decimal(declared.Precision, declared.Scale)
            : ColumnType.Decimal(DefaultPrecision, DefaultScale);
}
