using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;

namespace Strata.Cases;

/// <summary>
/// Compares rows with an expected file, by the dataset's key where the file has it, else by all of the file's columns, and tells only what differs.
/// </summary>
internal static class RowComparison
{
    internal static DiagnosticDefinition CellDiffers { get; } = new(
        Id: "STR2611",
        Severity: Severity.Error,
        Title: "Every cell is as expected",
        Message: "Column '{0}' of {1} is {3}, expected {2}. Correct the transformation, or the expected file.",
        Why: "This is what a case is for.");

    internal static DiagnosticDefinition RowIsMissing { get; } = new(
        Id: "STR2612",
        Severity: Severity.Error,
        Title: "Every expected row is there",
        Message: "Row {0} is expected and is not there. Correct the transformation, or the expected file.",
        Why: "This is what a case is for.");

    internal static DiagnosticDefinition RowIsNotExpected { get; } = new(
        Id: "STR2613",
        Severity: Severity.Error,
        Title: "No row is there that is not expected",
        Message: "Row {0} is there and is not expected. Correct the transformation, or add the row to the expected file.",
        Why: "This is what a case is for.");

    /// <param name="declared">The dataset.</param>
    /// <param name="actual">The rows there are: each gives a column's value.</param>
    /// <param name="file">The expected file.</param>
    public static ImmutableArray<Diagnostic> Compare(TransformedModel declared, ImmutableArray<Func<Column, object?>> actual, CaseFile file)
    {
        var expected = CsvTable.Read(declared.Dataset, file.ColumnsOf(declared), file.Path, file.Name, mayLeaveColumnsOut: true);
        if (!expected.Problems.IsEmpty)
            return expected.Problems;

        var rows = actual.Select(row => expected.Columns.Select(row).ToImmutableArray());
        return
        [
            .. RowDifference.Between(expected.Columns, declared.Key, [.. expected.Rows.Select(row => row.Values)], rows)
                .Select(difference => Tell(difference, difference.Position is { } position ? expected.Rows[position].Location : new SourceLocation(file.Name, 1))),
        ];
    }

    private static Diagnostic Tell(RowDifference difference, SourceLocation at) => difference switch
    {
        { Column: { } column } => CellDiffers.At(at, column.Name, difference.Row, RowDifference.Shown(column, difference.Expected), RowDifference.Shown(column, difference.Actual)) with
        {
            Token = difference.Expected,
        },
        { Position: null } => RowIsNotExpected.At(at, difference.Row),
        _ => RowIsMissing.At(at, difference.Row),
    };
}
