using System.Collections.Immutable;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;
using Strata.Constructs.Workflows;
using Strata.Model;

namespace Strata.Manifest;

/// <summary>
/// The contract between the language and everything after it: flat, sorted by name, without defaults to know about. Written to
/// <c>lakehouse.json</c>, checked against <c>schema/lakehouse.schema.json</c>.
/// </summary>
public sealed record LakehouseManifest
{
    /// <summary>The version of this shape. Another version is refused.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of this shape.</summary>
    public required int Version { get; init; }

    /// <summary>The lakehouse's name.</summary>
    public required string Lakehouse { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Where it is deployed.</summary>
    public required EnvironmentManifest Environment { get; init; }

    /// <summary>PostgreSQL sources and their tables.</summary>
    public required ImmutableArray<PostgresManifest> Postgres { get; init; }

    /// <summary>Datasets of the cleaned layer.</summary>
    public required ImmutableArray<DatasetManifest> Cleaned { get; init; }

    /// <summary>Datasets of the curated layer.</summary>
    public required ImmutableArray<DatasetManifest> Curated { get; init; }

    /// <summary>In which order the datasets' jobs run.</summary>
    public required WorkflowManifest Workflow { get; init; }

    /// <summary>Stage 4: a model without findings, as the contract.</summary>
    internal static LakehouseManifest From(LakehouseModel model)
    {
        var lakehouse = model.Lakehouses.Single();
        var environment = model.Environments.Single();

        return new LakehouseManifest
        {
            Version = CurrentVersion,
            Lakehouse = lakehouse.Name,
            Owner = lakehouse.Owner,
            Environment = EnvironmentManifest.From(environment),
            Postgres = [.. model.PostgresSources.OrderBy(source => source.Name, StringComparer.Ordinal).Select(source => PostgresManifest.From(source, model.SourceTables, environment))],
            Cleaned = DatasetManifest.Of(Layer.Cleaned, model),
            Curated = DatasetManifest.Of(Layer.Curated, model),
            Workflow = WorkflowManifest.From(lakehouse.Refresh, model.Datasets),
        };
    }
}
