using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Serialization;

namespace Strata.Tests.Sources.Dms;

/// <summary>Reads DMS's files back.</summary>
internal static class DmsRows
{
    /// <summary>The file's rows in their order, each as its values in the order of columns.</summary>
    public static async Task<ImmutableArray<string>> ReadAsync(string path, params string[] columns)
    {
        await using var file = File.OpenRead(path);
        var rows = await ParquetSerializer.DeserializeUntypedAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true });
        return [.. rows.Data.Select(row => string.Join(' ', columns.Select(column => TextOf(row.GetValueOrDefault(column)))))];
    }

    public static Task<ParquetReader> OpenAsync(string path) => ParquetReader.CreateAsync(path);

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
