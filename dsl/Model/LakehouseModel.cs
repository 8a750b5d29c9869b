using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;

namespace Strata.Model;

/// <summary>Everything the script declared, in the order of its lines, with each transformation translated once.</summary>
public sealed record LakehouseModel
{
    internal required ImmutableArray<LakehouseDeclaration> Lakehouses { get; init; }

    internal required ImmutableArray<DeployEnvironment> Environments { get; init; }

    internal required ImmutableArray<PostgresSource> PostgresSources { get; init; }

    /// <summary>The datasets of the ingestion layer.</summary>
    internal required ImmutableArray<Dataset> SourceTables { get; init; }

    /// <summary>The datasets of the cleaned and curated layers.</summary>
    internal required ImmutableArray<TransformedModel> Datasets { get; init; }
}
