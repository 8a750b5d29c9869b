using System.Collections.Immutable;
using CsvHelper;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Preview;

/// <summary>
/// A CSV file of a dataset's rows, typed: a header of column names, and one row a line. A field without text is null; where the column may not be
/// null, it is the empty string.
/// </summary>
/// <param name="Columns">The columns of the file, in the file's order.</param>
/// <param name="Rows">The values of each row, in the order of <paramref name="Columns"/>.</param>
/// <param name="Problems">What is wrong with the file; with problems there are no rows.</param>
internal sealed record CsvTable(ImmutableArray<Column> Columns, ImmutableArray<CsvRow> Rows, ImmutableArray<Diagnostic> Problems)
{
    internal static DiagnosticDefinition HeaderMismatch { get; } = new(
        Id: "STR2501",
        Severity: Severity.Error,
        Title: "A CSV file's header names the columns of its dataset",
        Message: "CSV file of '{0}' has {1}. Name the columns {2}.",
        Why: "A sample that does not look like the source previews something that will never arrive.");

    internal static DiagnosticDefinition ValueMismatch { get; } = new(
        Id: "STR2502",
        Severity: Severity.Error,
        Title: "A CSV file's values have the types of their columns",
        Message: "Column '{0}' of '{1}' is '{2}' here, which is not of type {3}. {4}",
        Why: "The transformation would be shown on rows the source can never deliver.");

    internal static DiagnosticDefinition NotCsv { get; } = new(
        Id: "STR2503",
        Severity: Severity.Error,
        Title: "A sample is a CSV file",
        Message: "CSV file of '{0}' cannot be read: {1} Write one row a line, as many fields as the header has, and quotes around fields with commas.",
        Why: "Rows that are read wrongly preview wrongly.");

    /// <param name="dataset">The dataset whose rows the file holds.</param>
    /// <param name="path">The file; it must exist.</param>
    /// <param name="name">The file's name in messages.</param>
    public static CsvTable Read(Dataset dataset, string path, string name) => Read(dataset, dataset.Columns, path, name, mayLeaveColumnsOut: false);

    /// <param name="dataset">The dataset whose rows the file holds.</param>
    /// <param name="declared">Its columns, as far as the file may hold nulls.</param>
    /// <param name="path">The file; it must exist.</param>
    /// <param name="name">The file's name in messages.</param>
    /// <param name="mayLeaveColumnsOut">Whether the file may hold some of the columns only.</param>
    public static CsvTable Read(Dataset dataset, ImmutableArray<Column> declared, string path, string name, bool mayLeaveColumnsOut)
    {
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default with { FieldCountMismatch = CsvFieldCountHandling.Throw, TrackLineNumbers = true });

        try
        {
            csv.ReadHeader();
            string[] header = [.. csv.Headers];
            var problems = CheckHeader(header, dataset, name, mayLeaveColumnsOut);
            return problems.IsEmpty ? ReadRows(csv, [.. header.Select(column => declared.Single(candidate => candidate.Name == column))], dataset, name) : new([], [], problems);
        }
        catch (CsvFormatException malformed)
        {
            return new([], [], [NotCsv.At(new SourceLocation(name, (int)csv.LineNumber), dataset.Name, malformed.Message)]);
        }
    }

    private static CsvTable ReadRows(CsvReader csv, ImmutableArray<Column> columns, Dataset dataset, string file)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        while (csv.Read())
        {
            var location = new SourceLocation(file, (int)csv.LineNumber);
            rows.Add(new CsvRow(location, [.. columns.Select((column, index) => ValueOf(csv.GetString(index), column, dataset, location, problems))]));
        }

        return new(columns, problems.Count == 0 ? rows.ToImmutable() : [], problems.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> CheckHeader(string[] header, Dataset dataset, string file, bool mayLeaveColumnsOut)
    {
        var expected = dataset.Columns.Select(column => column.Name).ToArray();
        var unknown = header.Except(expected).Select(name => (Fact: $"a column '{name}' that the dataset does not declare", Name: name, Candidates: expected.Except(header)));
        var twice = header.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => (Fact: $"the column '{same.Key}' more than once", Name: same.Key, Candidates: Enumerable.Empty<string>()));
        var missing = expected.Except(mayLeaveColumnsOut ? expected : header).Select(name => (Fact: $"no column '{name}'", Name: name, Candidates: header.Except(expected)));

        return
        [
            .. unknown.Concat(twice).Concat(missing).Select(wrong => HeaderMismatch.At(new SourceLocation(file, 1), dataset.Name, wrong.Fact, string.Join(", ", expected)) with
            {
                Suggestion = Spelling.Closest(wrong.Name, wrong.Candidates),
                Token = wrong.Name,
            }),
        ];
    }

    private static object? ValueOf(string field, Column column, Dataset dataset, SourceLocation row, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (field.Length == 0 && column.Nullable)
            return null;

        if (SampleValue.Parse(field, column.Type) is { } value)
            return value;

        var remedy = field.Length == 0 ? "Fill it in, or declare the column with '?'." : $"Write it like {SampleValue.Example(column.Type)}.";
        problems.Add(ValueMismatch.At(row, column.Name, dataset.Name, column.Pii ? PersonalData.Hidden : field, column.Type.SparkName, remedy) with { Token = field });
        return null;
    }
}

/// <summary>The typed values of one line.</summary>
internal sealed record CsvRow(SourceLocation Location, ImmutableArray<object?> Values);
