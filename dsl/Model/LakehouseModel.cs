using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;

namespace Strata.Model;

/// <summary>Everything the script declared, in the order of its lines, with each transformation translated once.</summary>
internal sealed record LakehouseModel
{
    public required ImmutableArray<LakehouseDeclaration> Lakehouses { get; init; }

    public required ImmutableArray<DeployEnvironment> Environments { get; init; }

    public required ImmutableArray<PostgresSource> PostgresSources { get; init; }

    /// <summary>Every <c>Parameter("name")</c> the lakehouse says.</summary>
    public required ImmutableArray<ParameterReference> ParameterReferences { get; init; }

    /// <summary>The datasets of the ingestion layer.</summary>
    public required ImmutableArray<Dataset> SourceTables { get; init; }

    /// <summary>The datasets of the cleaned and curated layers.</summary>
    public required ImmutableArray<TransformedModel> Datasets { get; init; }

    public IEnumerable<IPostgresTable> PostgresTables => SourceTables.OfType<IPostgresTable>();

    /// <summary>The datasets of every layer.</summary>
    public IEnumerable<Dataset> AllDatasets => SourceTables.Concat(Datasets.Select(declared => declared.Dataset));

    /// <summary>The folder of the script that says Lakehouse(…), relative to the root and with a slash at its end; empty at the root itself.</summary>
    public string Folder
    {
        get
        {
            var file = Lakehouses.Single().DeclaredAt.File;
            return file[..(file.LastIndexOf('/') + 1)];
        }
    }
}
