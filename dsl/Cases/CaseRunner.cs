using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;
using Strata.Quality;

namespace Strata.Cases;

/// <summary>Runs one case: the given rows in, every difference to the expected rows out, located in the expected file.</summary>
internal sealed class CaseRunner(LakehouseModel lakehouse, string root, ICaseEngine engine)
{
    internal static DiagnosticDefinition UnknownDataset { get; } = new(
        Id: "STR2601",
        Severity: Severity.Error,
        Title: "The files of a case are named after datasets",
        Message: "Case file '{0}' names the dataset '{1}', which {2}. Name it <dataset>.csv, expected.<dataset>.csv or quarantined.<dataset>.csv.",
        Why: "A file that belongs to no dataset would test nothing, and the case would pass.");

    internal static DiagnosticDefinition NothingExpected { get; } = new(
        Id: "STR2602",
        Severity: Severity.Error,
        Title: "A case expects something",
        Message: "Case '{0}' expects nothing. Add expected.<dataset>.csv with the rows the transformation must give.",
        Why: "A case without expectations cannot fail.");

    internal static DiagnosticDefinition RowsMissing { get; } = new(
        Id: "STR2603",
        Severity: Severity.Error,
        Title: "A case gives every row its datasets read",
        Message: "Dataset '{0}' reads {1}, of which this case has no rows. Add {2}.",
        Why: "A transformation over nothing gives nothing, whatever it does.");

    internal static DiagnosticDefinition RunStopped { get; } = new(
        Id: "STR2604",
        Severity: Severity.Error,
        Title: "A case is not stopped by a quality rule",
        Message: "Rule '{0}' of dataset '{1}' stops the run: {2} Correct the given rows, the rule, or the transformation.",
        Why: "Nothing is published when a rule stops the run, so nothing can be compared.");

    internal static DiagnosticDefinition RunsOnSparkOnly { get; } = new(
        Id: "STR2316",
        Severity: Severity.Error,
        Title: "A case gives the rows of what runs on Spark only",
        Message: "Dataset '{0}' is computed by SQL or PySpark, which runs on Spark only. Add {0}.csv with rows it would give.",
        Why: "Without them nothing is known of the dataset, and what reads it would be tested on nothing.");

    public ImmutableArray<Diagnostic> Run(TransformationCase @case) => Each(@case, RowComparison.Compare);

    /// <summary>Writes every expected file of the case from what the transformations give now.</summary>
    public ImmutableArray<Diagnostic> Record(TransformationCase @case) => Each(@case, RecordedRows.Write);

    private ImmutableArray<Diagnostic> Each(TransformationCase @case, Func<TransformedModel, ImmutableArray<Func<Column, object?>>, CaseFile, ImmutableArray<Diagnostic>> handle)
    {
        var files = CaseFile.Of(@case, root);
        var unknown = files.Select(UnknownDatasetOf).OfType<Diagnostic>().ToImmutableArray();

        if (!unknown.IsEmpty)
            return unknown;

        var (rows, problems) = ReadGiven(files);
        if (!problems.IsEmpty)
            return problems;

        var expectations = files.Where(file => file.Role != CaseFileRole.Given).GroupBy(file => file.Dataset).ToImmutableArray();
        return expectations.IsEmpty
            ? [NothingExpected.At(new SourceLocation(@case.Folder, 0), @case.Name)]
            : [.. expectations.SelectMany(of => Check(lakehouse.Datasets.Single(declared => declared.Dataset.Name == of.Key), [.. of], rows, handle))];
    }

    private (LakehouseRows Rows, ImmutableArray<Diagnostic> Problems) ReadGiven(ImmutableArray<CaseFile> files)
    {
        var rows = new LakehouseRows();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        foreach (var file in files.Where(file => file.Role == CaseFileRole.Given))
        {
            var dataset = lakehouse.AllDatasets.Single(dataset => dataset.Name == file.Dataset);
            var (given, wrong) = SampleReader.Read(dataset, file.Path, file.Name);
            rows.Give(dataset, given);
            problems.AddRange(wrong);
        }

        return (rows, problems.ToImmutable());
    }

    private ImmutableArray<Diagnostic> Check(TransformedModel declared, ImmutableArray<CaseFile> expectations, LakehouseRows rows, Func<TransformedModel, ImmutableArray<Func<Column, object?>>, CaseFile, ImmutableArray<Diagnostic>> handle)
    {
        var at = new SourceLocation(expectations[0].Name, 1);

        if (Produce(declared, rows, at, out var gate) is { IsEmpty: false } problems)
            return problems;

        return [.. expectations.SelectMany(file => handle(declared, RowsOf(file.Role, gate), file))];
    }

    /// <summary>Produces first what the dataset reads and the case does not give.</summary>
    private ImmutableArray<Diagnostic> Produce(TransformedModel declared, LakehouseRows rows, SourceLocation at, out GateResult gate)
    {
        gate = new GateResult([], [], [], Stops: false);
        var isGiven = declared.Query is null && rows.Has(declared.Dataset);
        if (declared.Query is null && !isGiven)
            return [RunsOnSparkOnly.At(at, declared.Dataset.Name)];

        var missing = rows.MissingFor(declared);
        var producible = lakehouse.Datasets.Where(candidate => missing.Contains(candidate.Dataset)).ToArray();
        var problems = producible.SelectMany(input => Produce(input, rows, at, out _)).ToImmutableArray();
        var given = missing.Where(dataset => producible.All(candidate => candidate.Dataset != dataset)).Select(dataset => dataset.Name).ToArray();

        if (given.Length > 0)
            return [RowsMissing.At(at, declared.Dataset.Name, string.Join(", ", given.Select(name => $"'{name}'")), string.Join(", ", given.Select(name => name + ".csv"))), .. problems];

        if (!problems.IsEmpty)
            return problems;

        try
        {
            gate = isGiven ? rows.Produce(declared) : engine.Produce(declared, rows);
        }
        catch (Exception problem) when (UncomputableRows.Is(problem))
        {
            return [UncomputableRows.Tell(problem, declared, at)];
        }

        return gate.Stops ? [.. gate.Outcomes.Where(outcome => outcome.Verdict == RuleVerdict.Failed).Select(outcome => RunStopped.At(at, outcome.Rule.Dqdl, declared.Dataset.Name, outcome.Message))] : [];
    }

    private static ImmutableArray<Func<Column, object?>> RowsOf(CaseFileRole role, GateResult gate) =>
        role == CaseFileRole.Quarantined
            ? [.. gate.Rejected.Select(rejected => (Func<Column, object?>)rejected.ValueOf)]
            : [.. gate.Kept.Select(row => (Func<Column, object?>)(column => column.Property.GetValue(row)))];

    private Diagnostic? UnknownDatasetOf(CaseFile file)
    {
        var names = (file.Role == CaseFileRole.Given ? lakehouse.AllDatasets : lakehouse.Datasets.Select(declared => declared.Dataset)).Select(dataset => dataset.Name).ToArray();

        return names.Contains(file.Dataset) ? null : UnknownDataset.At(new SourceLocation(file.Name, 0), Path.GetFileName(file.Name), file.Dataset, file.Role == CaseFileRole.Given ? "does not exist" : "is none that a query fills") with
        {
            Suggestion = Spelling.Closest(file.Dataset, names),
        };
    }
}
