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

    public ImmutableArray<object> this[Dataset dataset] => rows[dataset];

    public bool Has(Dataset dataset) => rows.ContainsKey(dataset);

    public void Give(Dataset dataset, ImmutableArray<object> given) => rows[dataset] = given;

    /// <summary>What the dataset's query and rules read and has no rows.</summary>
    public ImmutableArray<Dataset> MissingFor(TransformedModel declared) =>
    [
        .. declared.Translation.Inputs.Concat(declared.Rules.SelectMany(rule => rule.References))
            .Where(input => input != declared.Dataset && !Has(input))
            .Distinct()
            .OrderBy(input => input.Name, StringComparer.Ordinal),
    ];

    /// <summary>Runs query and gate; what the gate lets through are the dataset's rows from then on, none when it stops the run.</summary>
    public GateResult Produce(TransformedModel declared)
    {
        ImmutableArray<object> produced = [.. InProcess.Evaluate(declared.Query, dataset => rows[dataset])];
        rows[declared.Dataset] = [.. produced.Where(row => row is not ParsedRow)];
        var gate = WithKey(declared, QualityGate.Apply(produced, declared.Judges, declared.FailurePolicy, dataset => rows[dataset]));
        rows.Remove(declared.Dataset);

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
