using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Strata.Build.Deployment.Changes;

/// <summary>What a deployment would do to one resource.</summary>
internal sealed record PlannedChange(string LogicalId, string Type, ChangeKind Kind)
{
    /// <summary>The properties that cause it, sorted.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>True when CloudFormation decides only while deploying whether it replaces the resource.</summary>
    public bool MayReplace { get; init; }

    /// <summary>True when the resource stays behind, outside the stack, on replacement or deletion.</summary>
    public bool Retained { get; init; }

    /// <summary>The line that declares the resource, as <c>file(line)</c>; empty when it is not known.</summary>
    public string DeclaredAt { get; init; } = "";

    [JsonIgnore]
    public bool ReplacesData => Kind is ChangeKind.Replace && DataHolders.Contains(Type);

    public bool HoldsData => DataHolders.Contains(Type);

    /// <summary>The order of a plan: data at risk first, then by what happens, then by name.</summary>
    public static ImmutableArray<PlannedChange> InOrder(IEnumerable<PlannedChange> changes) =>
    [
        .. changes
            .OrderBy(change => change.HoldsData && change.Kind is ChangeKind.Replace or ChangeKind.Delete ? 0 : 1)
            .ThenBy(change => change.Kind)
            .ThenBy(change => change.LogicalId, StringComparer.Ordinal),
    ];
}
