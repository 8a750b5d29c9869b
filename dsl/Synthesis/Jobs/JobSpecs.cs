using System.Collections.Immutable;
using Strata.Constructs.Postgres;
using Strata.Manifest;
using Strata.Model;
using Strata.Quality;
using Strata.Queries;
using Strata.Synthesis.Artefacts;

namespace Strata.Synthesis.Jobs;

/// <summary>The manifest's datasets → job specs.</summary>
internal sealed class JobSpecs(LakehouseManifest manifest, PhysicalNames names, DataLocations locations)
{
    private readonly Dictionary<string, InputSpec> inputs = Inputs(manifest, locations).ToDictionary(input => input.Dataset);

    public ImmutableArray<JobSpec> All() =>
    [
        .. manifest.Cleaned.Select(dataset => Spec(dataset, Layer.Cleaned)),
        .. manifest.Curated.Select(dataset => Spec(dataset, Layer.Curated)),
    ];

    private JobSpec Spec(DatasetManifest dataset, Layer layer) => new()
    {
        Dataset = dataset.Name,
        Layer = Word(layer),
        Run = new(manifest.Lakehouse, manifest.Environment.Name, manifest.Environment.Region, DatasetJob.Of(dataset, layer, names).Name),
        Settings = SparkSettings.All,
        Inputs = [.. dataset.Inputs.Select(input => inputs[input])],
        Sql = dataset.Sql,
        OwnCode = dataset.OwnCode is { } code ? new(code.Place, ArtefactSet.ScriptOf(dataset) is { } script ? $"s3://{locations.Artefacts}/{script.Key}" : null) : null,
        Output = Output(dataset, layer),
        Quality = new(Ruleset.Write(dataset.Rules.Select(rule => rule.Dqdl)), [.. dataset.Rules.Select(Rule)], dataset.OnFailure),
    };

    private OutputSpec Output(DatasetManifest dataset, Layer layer)
    {
        var bucket = $"s3://{locations.Of(layer)}/";
        return new()
        {
            Path = $"{bucket}{dataset.Name}/",
            Quarantine = $"{bucket}{DataLocations.Quarantine}{dataset.Name}/",
            Quality = $"{bucket}{DataLocations.Quality}{dataset.Name}/",
            Key = dataset.Key,
            Columns = dataset.Columns,
            PartitionBy = dataset.PartitionBy,
            ClusterBy = dataset.ClusterBy,
            Publish = dataset.Publish,
            VersionDays = dataset.VersionDays,
        };
    }

    private QualityRuleSpec Rule(RuleManifest rule) =>
        new(rule.Dqdl, rule.RowLevel, [.. rule.References.Select(name => inputs[name]).Select(input => new ReferenceSpec(input.Dataset, input.View, input.Path))]);

    private static IEnumerable<InputSpec> Inputs(LakehouseManifest manifest, DataLocations locations) =>
    [
        .. manifest.Postgres.SelectMany(source => source.Tables, (source, table) => Input(source, table, locations)),
        .. manifest.Cleaned.Select(dataset => Input(dataset, Layer.Cleaned, locations)),
        .. manifest.Curated.Select(dataset => Input(dataset, Layer.Curated, locations)),
    ];

    private static InputSpec Input(PostgresManifest source, PostgresTableManifest table, DataLocations locations) => new()
    {
        Dataset = table.Name,
        View = table.View,
        Layer = Word(Layer.Ingestion),
        Format = "dms-parquet",
        Path = $"s3://{locations.Ingestion}/{DataLocations.TableFolder(source.Name, table)}",
        Key = table.Key,
        Load = table.Load.ToString(),
        DeletedAt = table.DeletedAt,
        Columns = table.Columns,
    };

    private static InputSpec Input(DatasetManifest dataset, Layer layer, DataLocations locations) => new()
    {
        Dataset = dataset.Name,
        View = dataset.Name,
        Layer = Word(layer),
        Format = "delta",
        Path = $"s3://{locations.Of(layer)}/{dataset.Name}/",
        Key = dataset.Key,
        Load = null,
        DeletedAt = "",
        Columns = dataset.Columns,
    };

    private static string Word(Layer layer) => layer.ToString().ToLowerInvariant();
}
