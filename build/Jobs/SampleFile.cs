using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;
using Strata.Model;
using Strata.Synthesis;

namespace Strata.Build.Jobs;

/// <summary>Sample rows as the file of a full load, as the replication that is deployed would write it.</summary>
internal static class SampleFile
{
    /// <summary>A replication's own files begin with number 1.</summary>
    public const string Name = "LOAD00000000.parquet";

    private const string OperationColumn = "Op";
    private const string Insert = "I";

    /// <summary>Samples are older than any change; a fixed time makes equal samples equal files.</summary>
    private const string LoadedAt = "1970-01-01 00:00:00.000000";

    public static async Task<byte[]> WriteAsync(ImmutableArray<Column> columns, ImmutableArray<object> rows)
    {
        var schema = new ParquetSchema([Text(OperationColumn), Text(DataLocations.CommitTimeColumn), .. columns.Select(FieldOf)]);
        var records = rows.Select(row => RecordOf(row, columns)).ToList();
        using var file = new MemoryStream();
        await ParquetSerializer.SerializeUntypedAsync(records, schema, file, new ParquetOptions { CompressionMethod = CompressionMethod.Gzip });
        return file.ToArray();
    }

    private static IDictionary<string, object?> RecordOf(object row, ImmutableArray<Column> columns)
    {
        var record = columns.ToDictionary(column => column.Name, column => ValueOf(column.Property.GetValue(row)));
        record[OperationColumn] = Insert;
        record[DataLocations.CommitTimeColumn] = LoadedAt;
        return record;
    }

    private static object? ValueOf(object? value) => value is Guid guid ? guid.ToString() : value;

    // Every column may be null in the file: a deleted row carries its key alone.
    private static Field FieldOf(Column column) =>
        column.Type.Precision > 0 ? new DecimalDataField(column.Name, column.Type.Precision, column.Type.Scale, isNullable: true) :
        column.Type == ColumnType.Timestamp ? new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true) :
        column.Type == ColumnType.Guid ? Text(column.Name) :
        new DataField(column.Name, column.Type.ClrType, isNullable: true);

    private static DataField Text(string name) => new(name, typeof(string), isNullable: true);
}
