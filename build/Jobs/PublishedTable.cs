using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Model;
using Strata.Preview;

namespace Strata.Build.Jobs;

/// <summary>What a job left: each row's values as texts, in the order of the dataset's columns.</summary>
/// <param name="Rows">The rows it published.</param>
/// <param name="SetAside">The rows it set aside; behind a row's values stand the rules it breaks, as a JSON list.</param>
internal sealed record PublishedTable(JsonArray Rows, JsonArray SetAside)
{
    private const string Rules = "_rules";

    public static async Task<PublishedTable> ReadAsync(SparkWorker worker, SpecOutput output)
    {
        string[] columns = [.. output.Columns.Select(column => column.Name)];
        return new(await worker.ReadAsync(output.Path, columns), await worker.ReadAsync(output.Quarantine, [.. columns, Rules]));
    }

    public static ImmutableArray<object?> ValuesOf(JsonArray row, ImmutableArray<Column> columns) => [.. columns.Select((column, index) => Value(row[index], column))];

    // What Spark writes is what a CSV file may say; a text that is none stays a difference.
    private static object? Value(JsonNode? cell, Column column) => cell is null ? null : SampleValue.Parse(cell.ToString(), column.Type) ?? cell.ToString();
}
