using System.Collections.Immutable;
using System.Text;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>A resource that stays when its stack goes.</summary>
internal sealed record RetainedResource(string Stack, string LogicalId, string Type, string PhysicalId);

/// <summary>What was deleted, what stays behind, and what went wrong.</summary>
internal sealed record DestroyOutcome(
    ImmutableArray<string> Deleted, ImmutableArray<RetainedResource> Retained, ImmutableArray<Diagnostic> Problems)
{
    public int ExitCode => Problems switch
    {
        [] => Build.ExitCode.Done,
        [{ Id: var id }] when id == DeploymentDiagnostics.NotConfirmed.Id => Build.ExitCode.ApprovalNeeded,
        _ => Build.ExitCode.Error,
    };

    /// <summary>The outcome for a person.</summary>
    public string Text()
    {
        if (Deleted.IsEmpty) return Problems.IsEmpty ? "Nothing to destroy.\n" : "Nothing was destroyed.\n";

        var text = new StringBuilder($"Destroy: {Deleted.Length} stacks deleted: {string.Join(", ", Deleted)}.\n");
        if (Retained.IsEmpty) return text.ToString();

        text.Append($"{Retained.Length} resources hold data and stay; empty and delete them by hand when they are no longer needed:\n");
        foreach (var resource in Retained) text.Append($"  {resource.PhysicalId}  {resource.Type}  ({resource.Stack}: {resource.LogicalId})\n");
        return text.ToString();
    }
}
