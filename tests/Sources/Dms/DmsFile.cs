using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Strata.Tests.Sources.Dms;

/// <summary>Writes rows as DMS's Parquet: <c>Op</c> first, then the timestamp as text, then the table's columns.</summary>
internal static class DmsFile
{
    private const string OpColumn = "Op";

    public static async Task WriteAsync(string path, DmsTable table, IReadOnlyList<DmsRow> rows, DmsSettings settings)
    {
        ImmutableArray<DmsColumn> columns =
            [DmsColumn.Text(OpColumn, value => $"{value}"), DmsColumn.Text(settings.TimestampColumn, TimestampText), .. table.Columns];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await ParquetSerializer.SerializeUntypedAsync(
            [.. rows.Select(row => Values(columns, row.Values.SetItem(OpColumn, row.Op).SetItem(settings.TimestampColumn, row.Timestamp)))],
            new ParquetSchema(columns.Select(column => column.Field)),
            file,
            new ParquetOptions { CompressionMethod = CompressionMethod.Gzip, RowGroupSize = settings.RowGroupLength });
    }

    private static Dictionary<string, object?> Values(ImmutableArray<DmsColumn> columns, ImmutableDictionary<string, object?> row) => columns
        .Where(column => row.GetValueOrDefault(column.Name) is not null)
        .ToDictionary(column => column.Name, column => (object?)column.Convert(row[column.Name]!));

    private static string TimestampText(object value) => ((DateTime)value).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
