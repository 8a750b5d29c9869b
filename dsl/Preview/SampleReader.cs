using System.Collections.Immutable;
using CsvHelper;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Preview;

/// <summary>
/// Reads the sample rows of a source's table: a CSV file with a header of column names. A field without text is null; where the column may not
/// be null, it is the empty string.
/// </summary>
internal static class SampleReader
{
    internal static DiagnosticDefinition HeaderMismatch { get; } = new(
        Id: "STR2501",
        Severity: Severity.Error,
        Title: "A sample's header names the columns of its table",
        Message: "Sample of '{0}' has {1}. Name the columns {2}.",
        Why: "A sample that does not look like the source previews something that will never arrive.");

    internal static DiagnosticDefinition ValueMismatch { get; } = new(
        Id: "STR2502",
        Severity: Severity.Error,
        Title: "A sample's values have the types of their columns",
        Message: "Column '{0}' of the sample of '{1}' is '{2}', which is not of type {3}. {4}",
        Why: "The transformation would be shown on rows the source can never deliver.");

    internal static DiagnosticDefinition NotCsv { get; } = new(
        Id: "STR2503",
        Severity: Severity.Error,
        Title: "A sample is a CSV file",
        Message: "Sample of '{0}' is not CSV: {1} Write one row a line, as many fields as the header has, and quotes around fields with commas.",
        Why: "Rows that are read wrongly preview wrongly.");

    /// <param name="table">The table whose rows to read.</param>
    /// <param name="path">The file; it must exist.</param>
    /// <param name="name">The file's name in messages.</param>
    public static (ImmutableArray<object> Rows, ImmutableArray<Diagnostic> Problems) Read(Dataset table, string path, string name)
    {
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default with { FieldCountMismatch = CsvFieldCountHandling.Throw, TrackLineNumbers = true });

        try
        {
            csv.ReadHeader();
            var problems = CheckHeader([.. csv.Headers], table, name);
            return problems.IsEmpty ? ReadRows(csv, table, name) : ([], problems);
        }
        catch (CsvFormatException malformed)
        {
            return ([], [NotCsv.At(new SourceLocation(name, (int)csv.LineNumber), table.Name, malformed.Message)]);
        }
    }

    private static (ImmutableArray<object> Rows, ImmutableArray<Diagnostic> Problems) ReadRows(CsvReader csv, Dataset table, string file)
    {
        var rows = ImmutableArray.CreateBuilder<object>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var columns = table.Columns;

        while (csv.Read())
        {
            var values = columns.Select(column => ValueOf(csv.GetString(column.Name), column, table, new SourceLocation(file, (int)csv.LineNumber), problems)).ToArray();
            if (problems.Count == 0)
                rows.Add(RowFactory.Create(table.RowType, columns, values));
        }

        return (problems.Count == 0 ? rows.ToImmutable() : [], problems.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> CheckHeader(string[] header, Dataset table, string file)
    {
        var expected = table.Columns.Select(column => column.Name).ToArray();
        var unknown = header.Except(expected).Select(name => (Fact: $"a column '{name}' that the table does not declare", Name: name, Candidates: expected.Except(header)));
        var missing = expected.Except(header).Select(name => (Fact: $"no column '{name}'", Name: name, Candidates: header.Except(expected)));

        return
        [
            .. unknown.Concat(missing).Select(wrong => HeaderMismatch.At(new SourceLocation(file, 1), table.Name, wrong.Fact, string.Join(", ", expected)) with
            {
                Suggestion = Spelling.Closest(wrong.Name, wrong.Candidates),
                Token = wrong.Name,
            }),
        ];
    }

    private static object? ValueOf(string field, Column column, Dataset table, SourceLocation row, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (field.Length == 0 && column.Nullable)
            return null;

        if (SampleValue.Parse(field, column.Type) is { } value)
            return value;

        var remedy = field.Length == 0 ? "Fill it in, or declare the column with '?'." : $"Write it like {SampleValue.Example(column.Type)}.";
        problems.Add(ValueMismatch.At(row, column.Name, table.Name, field, column.Type.SparkName, remedy) with { Token = field });
        return null;
    }
}
