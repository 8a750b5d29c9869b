using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Cases;

/// <summary>One way in which rows differ from those expected: a cell, a row that is missing, or a row too many.</summary>
/// <param name="Row">The row, by its key or by all its columns, as people may read it.</param>
/// <param name="Position">Which of the expected rows it is; null for a row too many.</param>
/// <param name="Column">The column that differs; null for a whole row.</param>
/// <param name="Expected">The cell's expected text.</param>
/// <param name="Actual">The cell's text.</param>
internal sealed record RowDifference(string Row, int? Position, Column? Column = null, string Expected = "", string Actual = "")
{
    private const string Null = "NULL";

    /// <summary>Compares rows by the key where the columns hold it, else by all columns.</summary>
    /// <param name="columns">The columns, in the order of the values.</param>
    /// <param name="key">The names of the key's columns.</param>
    /// <param name="expected">The values of each expected row.</param>
    /// <param name="actual">The values of each row that is there.</param>
    public static ImmutableArray<RowDifference> Between(
        ImmutableArray<Column> columns, ImmutableArray<string> key, ImmutableArray<ImmutableArray<object?>> expected, IEnumerable<ImmutableArray<object?>> actual)
    {
        var names = columns.Select(column => column.Name).ToArray();
        var by = key.Length > 0 && key.All(names.Contains) ? key.ToArray() : names;
        var found = actual.GroupBy(row => Identity(row, columns, by)).ToDictionary(rows => rows.Key, rows => rows.ToList());
        // Rows that are set aside may share a key: what is equal belongs together, and only then what is left.
        var different = expected.Select((row, position) => (Row: row, Position: position)).Where(one => !TakeEqual(one.Row, Identity(one.Row, columns, by), found)).ToArray();
        var differences = different.SelectMany(one => Differences(one.Row, one.Position, columns, by, found)).ToImmutableArray();

        return [.. differences, .. found.Values.SelectMany(left => left).Select(row => new RowDifference(ShownIdentity(row, columns, by), Position: null))];
    }

    private static bool TakeEqual(ImmutableArray<object?> expected, string identity, Dictionary<string, List<ImmutableArray<object?>>> found)
    {
        var rows = found.GetValueOrDefault(identity, []);
        var equal = rows.FindIndex(row => row.Select(Text).SequenceEqual(expected.Select(Text)));
        if (equal >= 0)
            rows.RemoveAt(equal);

        return equal >= 0;
    }

    private static IEnumerable<RowDifference> Differences(
        ImmutableArray<object?> expected, int position, ImmutableArray<Column> columns, string[] by, Dictionary<string, List<ImmutableArray<object?>>> found)
    {
        if (found.GetValueOrDefault(Identity(expected, columns, by), []) is not [var actual, ..] rows)
            return [new(ShownIdentity(expected, columns, by), position)];

        rows.RemoveAt(0);
        return columns.Select((column, index) => new RowDifference(ShownIdentity(expected, columns, by), position, column, Text(expected[index]), Text(actual[index])))
            .Where(cell => cell.Expected != cell.Actual);
    }

    /// <summary>A cell's text as people may read it.</summary>
    public static string Shown(Column column, string text) => column.Pii && text != Null ? PersonalData.Hidden : text;

    private static string Identity(ImmutableArray<object?> row, ImmutableArray<Column> columns, string[] by) => Identity(row, columns, by, (_, text) => text);

    private static string ShownIdentity(ImmutableArray<object?> row, ImmutableArray<Column> columns, string[] by) => Identity(row, columns, by, Shown);

    private static string Identity(ImmutableArray<object?> row, ImmutableArray<Column> columns, string[] by, Func<Column, string, string> spell) =>
        string.Join(" ", columns.Select((column, index) => (Column: column, Value: row[index]))
            .Where(cell => by.Contains(cell.Column.Name))
            .Select(cell => $"{cell.Column.Name}={spell(cell.Column, Text(cell.Value))}"));

    private static string Text(object? value) => CellText.Of(value) ?? Null;
}
