using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>What became of the jobs of one run.</summary>
/// <param name="Jobs">Those that ran, in their order.</param>
/// <param name="NotRun">Those that did not, because of what others ended as.</param>
/// <param name="Tables">What each job left, by dataset, where it was asked for.</param>
/// <param name="Problems">What went wrong.</param>
internal sealed record RunOutcome(
    ImmutableArray<JobOutcome> Jobs,
    ImmutableArray<(string Dataset, string WaitsFor)> NotRun,
    ImmutableDictionary<string, PublishedTable> Tables,
    ImmutableArray<Diagnostic> Problems)
{
    public static RunOutcome Of(params ImmutableArray<Diagnostic> problems) => new([], [], ImmutableDictionary<string, PublishedTable>.Empty, problems);

    /// <summary>A gate's own code only where nothing else went wrong.</summary>
    public int ExitCode =>
        Problems.IsEmpty ? Build.ExitCode.Done
        : Problems.All(problem => problem.Id == RunDiagnostics.GateStopped.Id) ? Build.ExitCode.CheckFailed
        : Build.ExitCode.Error;
}
