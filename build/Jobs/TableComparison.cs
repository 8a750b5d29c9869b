using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Cases;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;

namespace Strata.Build.Jobs;

/// <summary>
/// Compares published tables with what the samples must give: <c>samples/expected.&lt;dataset&gt;.csv</c> where there is one, else the rows that the
/// in-process engine makes of the same samples; and what was set aside with what that engine sets aside.
/// </summary>
internal sealed class TableComparison(LakehouseModel lakehouse, string root)
{
    private readonly PreviewRunner preview = new(lakehouse, root);

    /// <summary>How many tables were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many quarantines were compared.</summary>
    public int Quarantines { get; private set; }

    /// <param name="tables">What each job left, by dataset.</param>
    public ImmutableArray<Diagnostic> Compare(IReadOnlyDictionary<string, PublishedTable> tables)
    {
        var problems = preview.Run().Problems;
        return problems.IsEmpty
            ? [.. lakehouse.Datasets.Where(declared => tables.ContainsKey(declared.Dataset.Name)).SelectMany(declared => Compare(declared, tables[declared.Dataset.Name]))]
            : problems;
    }

    private ImmutableArray<Diagnostic> Compare(TransformedModel declared, PublishedTable table) =>
        [.. ComparePublished(declared, table.Rows), .. CompareSetAside(declared, table.SetAside)];

    private ImmutableArray<Diagnostic> CompareSetAside(TransformedModel declared, JsonArray rows)
    {
        if (!declared.SetsRowsAside || !preview.Rows.Has(declared.Dataset))
        {
            return [];
        }

        Quarantines++;
        return QuarantineComparison.Compare(declared, preview.Rows.Produce(declared).Rejected, rows);
    }

    private ImmutableArray<Diagnostic> ComparePublished(TransformedModel declared, JsonArray table)
    {
        var columns = declared.Dataset.Columns;
        var rows = table.OfType<JsonArray>().Select(row => PublishedTable.ValuesOf(row, columns)).ToImmutableArray();
        if (ExpectedFile(declared) is { } file)
        {
            Compared++;
            return RowComparison.Compare(declared, [.. rows.Select(row => (Func<Column, object?>)(column => row[IndexOf(columns, column)]))], file);
        }

        if (!preview.Rows.Has(declared.Dataset))
        {
            return [];
        }

        Compared++;
        var expected = preview.Rows[declared.Dataset].Select(row => columns.Select(column => column.Property.GetValue(row)).ToImmutableArray()).ToImmutableArray();
        return [.. RowDifference.Between(columns, declared.Key, expected, rows).Select(difference => Tell(difference, declared.Dataset))];
    }

    private CaseFile? ExpectedFile(TransformedModel declared)
    {
        var name = PreviewRunner.SampleOf(lakehouse, $"expected.{declared.Dataset.Name}");
        var path = Path.Combine(root, name);
        return File.Exists(path) ? new(name, path, CaseFileRole.Expected, declared.Dataset.Name) : null;
    }

    private static Diagnostic Tell(RowDifference difference, Constructs.Dataset dataset) => difference switch
    {
        { Column: { } column } => DataDiagnostics.CellDiffers.At(
            dataset.DeclaredAt, column.Name, dataset.Name, RowDifference.Shown(column, difference.Expected), RowDifference.Shown(column, difference.Actual), difference.Row, "published table"),
        { Position: null } => DataDiagnostics.RowIsNotExpected.At(dataset.DeclaredAt, dataset.Name, difference.Row),
        _ => DataDiagnostics.RowIsMissing.At(dataset.DeclaredAt, dataset.Name, difference.Row),
    };

    private static int IndexOf(ImmutableArray<Column> columns, Column column) => columns.Select(declared => declared.Name).ToList().IndexOf(column.Name);
}
