using System.Collections.Immutable;
using Parquet.Schema;
using Parquet.Serialization;
using Strata.Model;

namespace Strata.Tests.Runtime;

/// <summary>Rows as a Parquet file in the layout of a DMS replication: operation first, commit time as text, timestamps in microseconds.</summary>
internal static class ReplicatedFile
{
    public const string Operation = "Op";
    public const string CommittedAt = "dms_committed_at";

    /// <param name="path">The file: <c>LOAD00000001.parquet</c> for a load, a time for changes.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rows">Operation (I, U or D), commit time and row, in the order of the file.</param>
    public static async Task WriteAsync(string path, ImmutableArray<Column> columns, IEnumerable<(string Operation, string CommittedAt, object Row)> rows)
    {
        var schema = new ParquetSchema([Text(Operation), .. columns.Select(FieldOf), Text(CommittedAt)]);
        var records = rows.Select(row => RecordOf(row.Operation, row.CommittedAt, row.Row, columns)).ToList();

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await ParquetSerializer.SerializeUntypedAsync(records, schema, file);
    }

    private static IDictionary<string, object?> RecordOf(string operation, string committedAt, object row, ImmutableArray<Column> columns)
    {
        var record = columns.ToDictionary(column => column.Name, column => ValueOf(column, row));
        record[Operation] = operation;
        record[CommittedAt] = committedAt;
        return record;
    }

    private static object? ValueOf(Column column, object row) => column.Property.GetValue(row) switch
    {
        Guid guid => guid.ToString(),
        bool flag => flag ? "true" : "false",
        var value => value,
    };

    /// <summary>Every column may be null in the file; booleans are text, as DMS writes them for S3.</summary>
    private static Field FieldOf(Column column) =>
        column.Type.Precision > 0 ? new DecimalDataField(column.Name, column.Type.Precision, column.Type.Scale, isNullable: true) :
        column.Type == ColumnType.Timestamp ? new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true) :
        column.Type == ColumnType.Boolean || column.Type == ColumnType.Guid ? Text(column.Name) :
        new DataField(column.Name, column.Type.ClrType, isNullable: true);

    private static DataField Text(string name) => new(name, typeof(string), isNullable: true);
}
