using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>How many verification tests held, and what the others found.</summary>
internal sealed record VerifyOutcome(int Passed, int Failed, int Skipped, ImmutableArray<Diagnostic> Problems)
{
    public int ExitCode =>
        Problems.Any(problem => problem.Id == DeploymentDiagnostics.ChecksNotRun.Id) ? Build.ExitCode.Error
        : Failed > 0 ? Build.ExitCode.CheckFailed
        : Build.ExitCode.Done;

    public string Summary() => $"{Passed} checks passed, {Failed} failed" + (Skipped == 0 ? "" : $", {Skipped} skipped");
}
