using System.Collections.Immutable;
using Strata.Build.Reporting;
using Strata.Build.Tools;

namespace Strata.Build.Testing;

/// <summary>Runs every suite and ends with one line that counts over all of them.</summary>
internal sealed class TestRun(BuildPaths paths, Output output, TestSelection tests)
{
    public void Run()
    {
        Directory.CreateDirectory(paths.TestResults);
        var python = new PythonEnvironment(paths, output).Find();
        // Beside the .NET tests, whose longest part runs one test after the other.
        var others = Task.Run(() => PythonSuites(python));
        var dotnet = new DotnetSuite(paths, output, tests).Run(python);
        // A test that was left out, or that failed half-way, has not read all its snapshots.
        var isComplete = tests.IsComplete && dotnet.Failed == 0;
        var orphans = isComplete ? Snapshots.Orphans(paths, dotnet.Skipped) : [];
        ImmutableArray<SuiteResult> suites = [dotnet, .. others.GetAwaiter().GetResult()];
        if (isComplete)
        {
            Snapshots.WriteOrphans(paths, orphans);
        }

        Tell(suites, orphans);
    }

    private ImmutableArray<SuiteResult> PythonSuites(string python)
    {
        var suite = new PythonSuite(paths, output, SparkInstallation.TryFind(python), tests.Filter);
        return tests.Record ? [] : [.. PythonSuite.Folders(paths).Select(folder => suite.Run(python, folder))];
    }

    private void Tell(ImmutableArray<SuiteResult> suites, ImmutableArray<string> orphans)
    {
        var empty = tests.IsComplete ? suites.Where(suite => suite.Total == 0) : suites.All(suite => suite.Total == 0) ? suites.Take(1) : [];
        var problems = empty.Select(suite => $"{suite.Suite}: no test ran.")
            .Concat(orphans.Select(orphan => $"{orphan}: no test uses this snapshot. Remove it with ./build.sh --target=AcceptSnapshots."))
            .ToList();
        var failed = suites.Sum(suite => suite.Failed) + problems.Count;

        output.Line();
        problems.ForEach(output.Line);
        output.Lines(SkippedTest.Lines(suites.SelectMany(suite => suite.Skipped)));
        output.Line($"{suites.Sum(suite => suite.Passed)} passed, {failed} failed, {suites.Sum(suite => suite.Skipped.Length)} skipped");
        if (failed > 0)
        {
            throw new StageFailedException(ExitCode.Error);
        }
    }
}
