using System.Collections.Concurrent;
using System.Collections.Immutable;
using Strata.Build.Deployment.Changes;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Lets a resource that holds data be replaced only when it was named.</summary>
internal sealed class ReplacementGate(ImmutableArray<string> allowed)
{
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);

    /// <summary>The replacements that nobody allowed.</summary>
    public ImmutableArray<Diagnostic> Refusals(StackChanges changes) =>
    [
        .. changes.Changes
            .Where(change => change.ReplacesData && !IsAllowed(change.LogicalId))
            .Select(change => DeploymentDiagnostics.ReplacesData.At(
                changes.Artefact.Template.DeclaredAt(change.LogicalId),
                change.LogicalId, change.Type, changes.Artefact.Name, Causes(change))),
    ];

    /// <summary>The permissions that no replacement needed.</summary>
    public IEnumerable<Diagnostic> Unused() => allowed
        .Where(name => !used.ContainsKey(name))
        .Select(name => DeploymentDiagnostics.NothingReplaced.At(SourceLocation.None, name));

    private bool IsAllowed(string logicalId)
    {
        if (!allowed.Contains(logicalId)) return false;
        used[logicalId] = true;
        return true;
    }

    private static string Causes(PlannedChange change) =>
        change.Properties.IsEmpty ? "its type" : string.Join(", ", change.Properties.Select(name => $"'{name}'"));
}
