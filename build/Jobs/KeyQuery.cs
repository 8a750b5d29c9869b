using Strata.Manifest;

namespace Strata.Build.Jobs;

/// <summary>The query that counts a table's rows, its keys, and the rows without one.</summary>
internal static class KeyQuery
{
    /// <param name="database">The Glue database.</param>
    /// <param name="dataset">The dataset, whose table has its name.</param>
    public static string Of(string database, DatasetManifest dataset)
    {
        var key = dataset.Key.Select(Quoted).ToArray();
        var counts = key switch
        {
            [] => "count(*), count(*), 0",
            [var column] => $"count(*), count(distinct {column}), count_if({column} is null)",
            _ => $"count(*), count(distinct row({string.Join(", ", key)})), count_if({string.Join(" or ", key.Select(column => $"{column} is null"))})",
        };
        return $"select {counts} from {Quoted(database)}.{Quoted(dataset.Name)}";
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
