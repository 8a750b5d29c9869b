using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Model;
using Strata.Quality;
using Strata.Queries;

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
        ImmutableArray<object> produced = [.. InProcess.Evaluate(declared.Query, dataset => rows[dataset]).Cast<object>()];
        rows[declared.Dataset] = produced;
        var gate = QualityGate.Apply(produced, declared.Rules, declared.FailurePolicy, dataset => rows[dataset]);
        rows.Remove(declared.Dataset);

        if (!gate.Stops)
            rows[declared.Dataset] = gate.Kept;

        return gate;
    }
}
