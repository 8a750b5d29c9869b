using System.Collections.Immutable;

namespace Strata.Build.Testing;

/// <summary>How one suite went.</summary>
/// <param name="Suite">The suite's name.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, and suites that could not run.</param>
/// <param name="Skipped">Tests that did not run, each with its reason.</param>
internal sealed record SuiteResult(string Suite, int Passed, int Failed, ImmutableArray<SkippedTest> Skipped)
{
    public int Total => Passed + Failed + Skipped.Length;
}
