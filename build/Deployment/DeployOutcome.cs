using System.Collections.Immutable;
using Strata.Build.Deployment.Artefacts;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>What a deployment did.</summary>
/// <param name="Stacks">Each stack's outcome, in the order of deployment; none when nothing was begun.</param>
/// <param name="Code">What was uploaded for the templates.</param>
/// <param name="Problems">What stopped it, the first cause first; and warnings.</param>
internal sealed record DeployOutcome(ImmutableArray<StackOutcome> Stacks, UploadCount Code, ImmutableArray<Diagnostic> Problems)
{
    public bool HasChanges => Stacks.Any(stack => stack.Result is not StackResult.Unchanged);

    public int ExitCode
    {
        get
        {
            var errors = Problems.Where(problem => problem.Severity is Severity.Error).ToList();
            if (errors.Count == 0) return Build.ExitCode.Done;
            return errors.All(error => error.Id == DeploymentDiagnostics.ReplacesData.Id) ? Build.ExitCode.ApprovalNeeded : Build.ExitCode.Error;
        }
    }

    public static DeployOutcome Stopped(params ImmutableArray<Diagnostic> problems) => new([], UploadCount.None, problems);

    /// <summary>One line for the summary of a run.</summary>
    public string Summary()
    {
        if (Problems.Any(problem => problem.Severity is Severity.Error) && Stacks.IsEmpty) return "nothing deployed";
        if (!HasChanges) return "no changes";

        var counts = from stack in Stacks group stack by stack.Result into same orderby same.Key select $"{same.Count()} {same.Key.ToString().ToLowerInvariant()}";
        return "stacks: " + string.Join(", ", counts);
    }
}
