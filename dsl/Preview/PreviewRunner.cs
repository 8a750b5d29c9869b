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

    public PreviewReport Run()
    {
        foreach (var table in lakehouse.SourceTables)
            ReadSample(table);

        // The script declares a dataset before another can read it, so its order is an order of the dependencies.
        ImmutableArray<DatasetPreview> previews = problems.Count == 0 ? [.. lakehouse.Datasets.Select(Preview)] : [];
        return new PreviewReport(previews, problems.ToImmutable());
    }

    private void ReadSample(Dataset table)
    {
        var name = $"{lakehouse.Folder}{SampleFolder}/{table.Name}.csv";
        var path = Path.Combine(root, name);

        if (!File.Exists(path))
            return;

        var (sample, wrong) = SampleReader.Read(table, path, name);
        problems.AddRange(wrong);
        Rows.Give(table, sample);
    }

    private DatasetPreview Preview(TransformedModel declared)
    {
        var missing = Rows.MissingFor(declared);

        if (!missing.IsEmpty)
            return PreviewOf(declared, [], new GateResult([], [], [], Stops: false), $"no rows of {string.Join(", ", missing.Select(input => input.Name))}");

        var inputs = declared.Translation.Inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Select(input => new InputPreview(input.Name, Rows[input].Length));
        return PreviewOf(declared, [.. inputs], Rows.Produce(declared), skipped: null);
    }

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
            skipped);
}
