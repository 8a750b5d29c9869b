using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Strata.Build.Deployment.Changes;

namespace Strata.Build.Deployment.Plans;

/// <summary>What a deployment would do, stack by stack in the order of deployment; saved as <c>plan.json</c>.</summary>
internal sealed record DeploymentPlan
{
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required string Environment { get; init; }

    public required string Region { get; init; }

    public required ImmutableArray<StackPlan> Stacks { get; init; }

    /// <summary>SHA-256 of everything else in the file, so that an edited plan is not taken for a reviewed one.</summary>
    public string Digest { get; init; } = "";

    [JsonIgnore]
    public IEnumerable<PlannedChange> Changes => Stacks.SelectMany(stack => stack.Changes);

    [JsonIgnore]
    public bool HasChanges => Changes.Any() || Stacks.Any(stack => stack.StackId is null);

    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}
