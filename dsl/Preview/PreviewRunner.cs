using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Quality;

namespace Strata.Preview;

/// <summary>Runs every transformation and rule in process on the sample rows that lie in <c>samples/</c> beside the lakehouse's script.</summary>
internal sealed class PreviewRunner(LakehouseModel lakehouse, string root)
{
    private const string SampleFolder = "samples";

    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The rows each dataset has on the samples; a dataset that was skipped or stopped has none.</summary>
    public LakehouseRows Rows { get; } = new();

    /// <summary>A file of sample rows, relative to the root: a table's by its name.</summary>
    public static string SampleOf(LakehouseModel lakehouse, string name) => $"{lakehouse.Folder}{SampleFolder}/{name}.csv";

    public PreviewReport Run()
    {
        foreach (var dataset in lakehouse.SourceTables.Concat(lakehouse.Datasets.Where(RunsOnSparkOnly).Select(declared => declared.Dataset)))
            ReadSample(dataset);

        // The script declares a dataset before another can read it, so its order is an order of the dependencies.
        ImmutableArray<DatasetPreview> previews = problems.Count == 0 ? [.. lakehouse.Datasets.Select(Preview)] : [];
        return new PreviewReport(previews, problems.ToImmutable());
    }

    private static bool RunsOnSparkOnly(TransformedModel declared) => declared.Query is null;

    private void ReadSample(Dataset table)
    {
        var name = SampleOf(lakehouse, table.Name);
        var path = Path.Combine(root, name);

        if (!File.Exists(path))
            return;

        var (sample, wrong) = SampleReader.Read(table, path, name);
        problems.AddRange(wrong);
        Rows.Give(table, sample);
    }

    private DatasetPreview Preview(TransformedModel declared)
    {
        if (RunsOnSparkOnly(declared) && !Rows.Has(declared.Dataset))
            return Skipped(declared, $"its code runs on Spark only and there are no rows in {SampleOf(lakehouse, declared.Dataset.Name)}");

        var missing = Rows.MissingFor(declared);

        if (!missing.IsEmpty)
            return Skipped(declared, $"no rows of {string.Join(", ", missing.Select(input => input.Name))}");

        if (RunsOnSparkOnly(declared))
            return Produced(declared, []) with { GivenBy = SampleOf(lakehouse, declared.Dataset.Name) };

        var inputs = declared.Translation.Inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Select(input => new InputPreview(input.Name, Rows[input].Length));
        return Produced(declared, [.. inputs]);
    }

    private DatasetPreview Produced(TransformedModel declared, ImmutableArray<InputPreview> inputs)
    {
        try
        {
            return PreviewOf(declared, inputs, Rows.Produce(declared), skipped: null);
        }
        catch (Exception problem) when (UncomputableRows.Is(problem))
        {
            problems.Add(UncomputableRows.Tell(problem, declared, declared.Dataset.DeclaredAt));
            return Skipped(declared, "a value cannot be computed");
        }
    }

    private static DatasetPreview Skipped(TransformedModel declared, string reason) => PreviewOf(declared, [], new GateResult([], [], [], Stops: false), reason);

    private static DatasetPreview PreviewOf(TransformedModel declared, ImmutableArray<InputPreview> inputs, GateResult gate, string? skipped) =>
        new(
            declared.Dataset.Name,
            declared.Dataset.Layer,
            inputs,
            [.. declared.Dataset.Columns.Select(column => column.Name)],
            gate.Kept.Length,
            [.. gate.Outcomes.Select(outcome => new RulePreview(outcome.Rule.Dqdl, outcome.Verdict.ToString(), outcome.RowsRejected, outcome.Message))],
            gate.Stops,
            FirstRows.Of(gate.Kept, declared.Dataset.Columns),
            GivenBy: null,
            skipped);
}
