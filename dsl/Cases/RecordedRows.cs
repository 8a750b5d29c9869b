using System.Collections.Immutable;
using CsvHelper;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;

namespace Strata.Cases;

/// <summary>
/// Writes the rows that a dataset gives now as the expected file of a case, for review: the columns the file names, all columns where it is empty,
/// in the order of the key.
/// </summary>
internal static class RecordedRows
{
    private static readonly Comparer<ImmutableArray<object?>> order = Comparer<ImmutableArray<object?>>.Create(
        (one, other) => one.Zip(other, Compare).FirstOrDefault(sign => sign != 0));

    public static ImmutableArray<Diagnostic> Write(TransformedModel declared, ImmutableArray<Func<Column, object?>> actual, CaseFile file)
    {
        var former = CsvTable.Read(declared.Dataset, file.ColumnsOf(declared), file.Path, file.Name, mayLeaveColumnsOut: true);
        if (!former.Problems.IsEmpty)
            return former.Problems;

        var columns = former.Columns.IsEmpty ? declared.Dataset.Columns : former.Columns;
        var byKey = columns.OrderByDescending(column => declared.Key.Contains(column.Name)).ToArray();

        using var csv = CsvWriter.ToFile(file.Path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
        foreach (var row in actual.OrderBy(row => byKey.Select(row).ToImmutableArray(), order))
            csv.WriteRecord([.. columns.Select(column => CellText.Of(row(column)) ?? "")]);

        return [];
    }

    private static int Compare(object? one, object? other) =>
        one is string text ? string.CompareOrdinal(text, (string?)other) : Comparer<object>.Default.Compare(one, other);
}
