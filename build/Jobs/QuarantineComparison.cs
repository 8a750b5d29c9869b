using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Cases;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Quality;

namespace Strata.Build.Jobs;

/// <summary>Compares the rows that a job set aside, and the rules they break, with those that the in-process engine sets aside.</summary>
internal static class QuarantineComparison
{
    /// <param name="declared">The dataset.</param>
    /// <param name="expected">The rows that must be set aside.</param>
    /// <param name="actual">The rows of the quarantine, each with its rules behind its values.</param>
    public static ImmutableArray<Diagnostic> Compare(TransformedModel declared, ImmutableArray<RejectedRow> expected, JsonArray actual)
    {
        var columns = declared.Dataset.Columns;
        var wanted = expected.ToLookup(row => Text(row.Broken.Select(rule => rule.Dqdl)), row => columns.Select(row.ValueOf).ToImmutableArray());
        var found = actual.OfType<JsonArray>().ToLookup(row => Text(RulesOf(row, declared)), row => PublishedTable.ValuesOf(row, columns));

        return
        [
            .. wanted.Select(rows => rows.Key).Union(found.Select(rows => rows.Key)).SelectMany(rules =>
                RowDifference.Between(columns, declared.Key, [.. wanted[rules]], found[rules]).Select(difference => Tell(difference, rules, declared.Dataset))),
        ];
    }

    private static IEnumerable<string> RulesOf(JsonArray row, TransformedModel declared) =>
        (JsonSerializer.Deserialize<string[]>($"{row[^1]}") ?? [])
            .Select(reason => declared.Judges.FirstOrDefault(rule => rule.IsNamedBy(reason))?.Dqdl ?? reason);

    private static string Text(IEnumerable<string> rules) => string.Join(", ", rules.Distinct().Order(StringComparer.Ordinal));

    private static Diagnostic Tell(RowDifference difference, string rules, Constructs.Dataset dataset) => difference switch
    {
        { Column: { } column } => DataDiagnostics.CellDiffers.At(
            dataset.DeclaredAt, column.Name, dataset.Name, RowDifference.Shown(column, difference.Expected), RowDifference.Shown(column, difference.Actual), difference.Row, "quarantine"),
        { Position: null } => DataDiagnostics.RowIsSetAside.At(dataset.DeclaredAt, dataset.Name, difference.Row, rules),
        _ => DataDiagnostics.RowIsNotSetAside.At(dataset.DeclaredAt, dataset.Name, difference.Row, rules),
    };
}
