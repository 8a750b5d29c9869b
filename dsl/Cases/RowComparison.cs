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

    private const string Null = "NULL";

    /// <param name="declared">The dataset.</param>
    /// <param name="actual">The rows there are: each gives a column's value.</param>
    /// <param name="file">The expected file.</param>
    public static ImmutableArray<Diagnostic> Compare(TransformedModel declared, ImmutableArray<Func<Column, object?>> actual, CaseFile file)
    {
        var expected = CsvTable.Read(declared.Dataset, file.ColumnsOf(declared), file.Path, file.Name, mayLeaveColumnsOut: true);
        if (!expected.Problems.IsEmpty)
            return expected.Problems;

        var names = expected.Columns.Select(column => column.Name).ToArray();
        var by = declared.Key.Length > 0 && declared.Key.All(names.Contains) ? declared.Key.ToArray() : names;
        var found = actual.Select(row => expected.Columns.Select(row).ToImmutableArray())
            .GroupBy(row => Identity(row, expected.Columns, by))
            .ToDictionary(rows => rows.Key, rows => new Queue<ImmutableArray<object?>>(rows));

        var differences = expected.Rows.SelectMany(row => Differences(row, expected.Columns, by, found)).ToImmutableArray();
        return [.. differences, .. found.Values.SelectMany(left => left).Select(row => RowIsNotExpected.At(new SourceLocation(file.Name, 1), Shown(row, expected.Columns, by)))];
    }

    private static IEnumerable<Diagnostic> Differences(CsvRow expected, ImmutableArray<Column> columns, string[] by, Dictionary<string, Queue<ImmutableArray<object?>>> found)
    {
        var identity = Identity(expected.Values, columns, by);

        if (!found.TryGetValue(identity, out var rows) || !rows.TryDequeue(out var actual))
            return [RowIsMissing.At(expected.Location, Shown(expected.Values, columns, by))];

        return columns.Select((column, index) => (Column: column, Expected: Text(expected.Values[index]), Actual: Text(actual[index])))
            .Where(cell => cell.Expected != cell.Actual)
            .Select(cell => CellDiffers.At(expected.Location, cell.Column.Name, Shown(expected.Values, columns, by), Shown(cell.Column, cell.Expected), Shown(cell.Column, cell.Actual)) with { Token = cell.Expected });
    }

    private static string Identity(ImmutableArray<object?> row, ImmutableArray<Column> columns, string[] by) =>
        string.Join(" ", columns.Select((column, index) => (column.Name, Value: row[index])).Where(cell => by.Contains(cell.Name)).Select(cell => $"{cell.Name}={Text(cell.Value)}"));

    /// <summary>The identity as people may read it.</summary>
    private static string Shown(ImmutableArray<object?> row, ImmutableArray<Column> columns, string[] by) =>
        string.Join(" ", columns.Select((column, index) => (Column: column, Value: row[index])).Where(cell => by.Contains(cell.Column.Name)).Select(cell => $"{cell.Column.Name}={Shown(cell.Column, Text(cell.Value))}"));

    private static string Shown(Column column, string text) => column.Pii && text != Null ? PersonalData.Hidden : text;

    private static string Text(object? value) => CellText.Of(value) ?? Null;
}
