using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Model;
using Strata.Quality;
using Strata.Quality.Rules;
using Strata.Queries;
using Strata.Queries.Parsing;

namespace Strata.Preview;

/// <summary>The rows of datasets, in memory: given ones, and those that transformations and quality gates make of them.</summary>
internal sealed class LakehouseRows
{
    private readonly Dictionary<Dataset, ImmutableArray<object>> rows = [];
    private readonly Dictionary<Dataset, ImmutableArray<object>> given = [];

    public ImmutableArray<object> this[Dataset dataset] => rows[dataset];

    public bool Has(Dataset dataset) => rows.ContainsKey(dataset);

    public void Give(Dataset dataset, ImmutableArray<object> rowsOfDataset) => rows[dataset] = rowsOfDataset;

    /// <summary>What the dataset's query and rules read and has no rows.</summary>
    public ImmutableArray<Dataset> MissingFor(TransformedModel declared) =>
    [
        .. Read(declared).Concat(declared.Rules.SelectMany(rule => rule.References))
            .Where(input => input != declared.Dataset && !Has(input))
            .Distinct()
            .OrderBy(input => input.Name, StringComparer.Ordinal),
    ];

    /// <summary>Code of the author's own whose rows are given is not run, so it reads nothing.</summary>
    private IEnumerable<Dataset> Read(TransformedModel declared) => declared.Query is null && Has(declared.Dataset) ? [] : declared.Translation.Inputs;

    private ImmutableArray<object> Computed(TransformedModel declared)
    {
        if (declared.Query is { } query)
            return [.. InProcess.Evaluate(query, dataset => rows[dataset])];

        // What the gate lets through takes their place below; a second run begins with what was given.
        if (!given.TryGetValue(declared.Dataset, out var computed))
            given[declared.Dataset] = computed = rows[declared.Dataset];

        return computed;
    }

    /// <summary>Runs query and gate; what the gate lets through are the dataset's rows from then on, none when it stops the run.</summary>
    public GateResult Produce(TransformedModel declared)
    {
        var produced = Computed(declared);
        rows[declared.Dataset] = [.. produced.Where(row => row is not ParsedRow)];
        GateResult gate;
        try
        {
            gate = WithKey(declared, QualityGate.Apply(produced, declared.Judges, declared.FailurePolicy, dataset => rows[dataset]));
        }
        finally
        {
            rows.Remove(declared.Dataset);
        }

        if (!gate.Stops)
            rows[declared.Dataset] = gate.Kept;

        return gate;
    }

    private GateResult WithKey(TransformedModel declared, GateResult gate)
    {
        var key = new KeyIsUnique([.. declared.Dataset.Columns.Where(column => declared.Key.Contains(column.Name)).Select(column => new RuleColumn(column.Property))], declared.Dataset.DeclaredAt);
        if (gate.Stops || key.Key.IsEmpty || key.Evaluate(gate.Kept, dataset => rows[dataset]) is not { Passed: false } broken)
            return gate;

        return gate with { Kept = [], Outcomes = gate.Outcomes.Add(broken), Stops = true };
    }
}
