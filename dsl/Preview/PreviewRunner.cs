using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Quality;
using Strata.Queries;

namespace Strata.Preview;

/// <summary>Runs every transformation and rule in process on the sample rows that lie in <c>samples/</c> beside the lakehouse's script.</summary>
internal sealed class PreviewRunner(LakehouseModel lakehouse, string root)
{
    private const string SampleFolder = "samples";

    private readonly Dictionary<Dataset, ImmutableArray<object>> rows = [];
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The rows each dataset has on the samples; a dataset that was skipped or stopped has none.</summary>
    public IReadOnlyDictionary<Dataset, ImmutableArray<object>> Rows => rows;

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
        var name = $"{Path.GetDirectoryName(lakehouse.Lakehouses.Single().DeclaredAt.File)?.Replace('\\', '/')}/{SampleFolder}/{table.Name}.csv".TrimStart('/');
        var path = Path.Combine(root, name);

        if (!File.Exists(path))
            return;

        var (sample, wrong) = SampleReader.Read(table, path, name);
        problems.AddRange(wrong);
        rows[table] = sample;
    }

    private DatasetPreview Preview(TransformedModel declared)
    {
        var needed = declared.Translation.Inputs.Concat(declared.Rules.SelectMany(rule => rule.References)).Where(input => input != declared.Dataset).Distinct().ToArray();
        var missing = needed.Where(input => !rows.ContainsKey(input)).Select(input => input.Name).Order(StringComparer.Ordinal).ToArray();

        return missing.Length == 0
            ? Evaluate(declared)
            : PreviewOf(declared, [], new GateResult([], [], [], Stops: false), $"no rows of {string.Join(", ", missing)}");
    }

    private DatasetPreview Evaluate(TransformedModel declared)
    {
        ImmutableArray<object> produced = [.. InProcess.Evaluate(declared.Query, dataset => rows[dataset]).Cast<object>()];
        rows[declared.Dataset] = produced;
        var gate = QualityGate.Apply(produced, declared.Rules, declared.FailurePolicy, dataset => rows[dataset]);

        if (gate.Stops)
            rows.Remove(declared.Dataset);
        else
            rows[declared.Dataset] = gate.Kept;

        var inputs = declared.Translation.Inputs.OrderBy(input => input.Name, StringComparer.Ordinal).Select(input => new InputPreview(input.Name, rows[input].Length));
        return PreviewOf(declared, [.. inputs], gate, skipped: null);
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
