using Strata.Manifest;
using Strata.Model;

namespace Strata.Synthesis.Jobs;

/// <summary>What the job of a dataset is called.</summary>
internal sealed record DatasetJob
{
    private DatasetJob(string verb, DatasetManifest dataset, PhysicalNames names)
    {
        LogicalId = LogicalIds.Of(verb) + LogicalIds.Of(dataset.Name);
        Name = names.Of($"{verb}-{dataset.Name}");
        Role = names.Role(verb, dataset.Name);
        Script = $"glue/{verb}.py";
    }

    /// <summary>What the logical ids of its resources begin with: <c>CleanOrders</c>.</summary>
    public string LogicalId { get; }

    /// <summary>The Glue job's name, its ruleset's too.</summary>
    public string Name { get; }

    public string Role { get; }

    /// <summary>Its entry script among the artefacts.</summary>
    public string Script { get; }

    public static DatasetJob Of(DatasetManifest dataset, Layer layer, PhysicalNames names) =>
        new(layer == Layer.Cleaned ? "clean" : "curate", dataset, names);
}
