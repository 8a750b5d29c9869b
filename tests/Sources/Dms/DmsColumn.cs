using Parquet.Schema;

namespace Strata.Tests.Sources.Dms;

/// <summary>A column as DMS writes it to Parquet. All are nullable: a deleted row may carry its key alone.</summary>
/// <param name="Field">Name and Parquet type.</param>
/// <param name="Convert">From the value Npgsql reads to the one Parquet.Net writes.</param>
internal sealed record DmsColumn(DataField Field, Func<object, object> Convert)
{
    public string Name => Field.Name;

    public static DmsColumn Text(string name, Func<object, string> text) => new(new DataField<string>(name), text);

    /// <summary>The column for one of PostgreSQL's types, by the name in its catalog.</summary>
    public static DmsColumn Create(string name, string type, int precision, int scale, DmsSettings settings) => type switch
    {
        "bool" when settings.BooleansAsText => Text(name, value => (bool)value ? "true" : "false"),
        "bool" => Same(new DataField<bool?>(name)),
        "int2" => Same(new DataField<short?>(name)),
        "int4" => Same(new DataField<int?>(name)),
        "int8" => Same(new DataField<long?>(name)),
        "float4" => Same(new DataField<float?>(name)),
        "float8" => Same(new DataField<double?>(name)),
        "numeric" when precision > 0 => Same(new DecimalDataField(name, precision, scale, isNullable: true)),
        "date" => Same(new DataField<DateOnly?>(name)),
        "timestamp" or "timestamptz" => Timestamp(name, settings.TimestampsInMilliseconds),
        "uuid" => Text(name, value => ((Guid)value).ToString()),
        "text" or "varchar" or "bpchar" => Same(new DataField<string>(name)),
        _ => throw new NotSupportedException($"Column '{name}' has type '{type}', which the tests' DMS does not write."),
    };

    private static DmsColumn Same(DataField field) => new(field, value => value);

    private static DmsColumn Timestamp(string name, bool milliseconds)
    {
        var unit = milliseconds ? DateTimeTimeUnit.Millis : DateTimeTimeUnit.Micros;
        var ticks = milliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerMicrosecond;
        return new(
            new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit, isNullable: true),
            value => new DateTime(((DateTime)value).Ticks / ticks * ticks, DateTimeKind.Utc));
    }
}
