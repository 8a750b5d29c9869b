using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;

namespace Strata.Constructs;

/// <summary>What a script has declared so far, in its order.</summary>
internal sealed class Declarations
{
    public List<LakehouseDeclaration> Lakehouses { get; } = [];

    public List<DeployEnvironment> Environments { get; } = [];

    public List<PostgresSource> PostgresSources { get; } = [];

    public List<ParameterReference> ParameterReferences { get; } = [];

    public List<Dataset> SourceTables { get; } = [];

    public List<Dataset> Datasets { get; } = [];
}
