using System.Collections.Immutable;
using Strata.Build.Deployment.Plans;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>A plan, or why there is none.</summary>
internal sealed record PlanOutcome(DeploymentPlan? Plan, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The exit code; <paramref name="detailed"/> tells changes from none.</summary>
    public int ExitCode(bool detailed) =>
        Problems.Any(problem => problem.Severity is Severity.Error) ? Build.ExitCode.Error
        : detailed && Plan is { HasChanges: true } ? Build.ExitCode.PlanHasChanges
        : Build.ExitCode.Done;
}
