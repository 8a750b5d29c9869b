using System.Collections.Immutable;
using System.Text.Json;
using Parquet;
using Parquet.Serialization;

namespace Strata.Tests.Runtime;

/// <summary>Reads a small Delta table without Spark: the files its log has added and not removed.</summary>
internal static class DeltaFolder
{
    /// <returns>Each row by column name, in no order; a null has no entry.</returns>
    public static async Task<ImmutableArray<IDictionary<string, object?>>> ReadAsync(string table)
    {
        var rows = ImmutableArray.CreateBuilder<IDictionary<string, object?>>();

        foreach (var name in FilesOf(table))
        {
            await using var file = File.OpenRead(Path.Combine(table, Uri.UnescapeDataString(name)));
            var read = await ParquetSerializer.DeserializeUntypedAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true });
            rows.AddRange(read.Data!);
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<string> FilesOf(string table)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var commit in Directory.EnumerateFiles(Path.Combine(table, "_delta_log"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var action in File.ReadLines(commit).Select(line => JsonDocument.Parse(line).RootElement))
            {
                if (action.TryGetProperty("add", out var added))
                    files.Add(added.GetProperty("path").GetString()!);
                if (action.TryGetProperty("remove", out var removed))
                    files.Remove(removed.GetProperty("path").GetString()!);
            }
        }

        return files;
    }
}
