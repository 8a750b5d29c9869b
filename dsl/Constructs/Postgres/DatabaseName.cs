using Strata.Constructs.Environments;

namespace Strata.Constructs.Postgres;

/// <summary>A database's name: the same everywhere, or a parameter of the environment.</summary>
internal sealed record DatabaseName(string Text, bool IsParameter)
{
    /// <summary>The name in an environment, or null where the environment does not give it.</summary>
    public string? In(DeployEnvironment environment) =>
        IsParameter ? environment.Parameters.FirstOrDefault(parameter => parameter.Name == Text)?.Value : Text;
}
