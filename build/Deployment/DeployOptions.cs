using System.Collections.Immutable;

namespace Strata.Build.Deployment;

/// <summary>What a person decides about a deployment.</summary>
internal sealed record DeployOptions(string Environment)
{
    /// <summary>Logical ids of resources that hold data and may be replaced all the same.</summary>
    public ImmutableArray<string> AllowReplace { get; init; } = [];

    /// <summary>The saved plan to deploy exactly; null to deploy whatever the assembly says.</summary>
    public string? PlanFile { get; init; }
}
