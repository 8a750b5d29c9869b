using System.Collections.Immutable;
using System.Text.Json;
using Strata.Build.Reporting;
using Strata.Build.Tools;

namespace Strata.Build.Testing;

/// <summary>The Python tests of one folder, through unittest.</summary>
/// <param name="paths">Where the code under test lies.</param>
/// <param name="output">Where failures are shown.</param>
/// <param name="spark">Spark, for the tests that need it; null where it is not.</param>
/// <param name="filter">Part of a test's name, or null for all.</param>
internal sealed class PythonSuite(BuildPaths paths, Output output, SparkInstallation? spark, string? filter)
{
    /// <summary>The folders in tests/ that hold Python tests.</summary>
    public static IEnumerable<string> Folders(BuildPaths paths) =>
        Directory.EnumerateFiles(paths.Tests, "test_*.py", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file) ?? "")
            .Distinct()
            .Order(StringComparer.Ordinal);

    public SuiteResult Run(string python, string folder)
    {
        var suite = paths.Relative(folder);
        var report = Path.Combine(paths.TestResults, suite.Replace('/', '-') + ".json");
        File.Delete(report);
        var result = new ToolProcess(python, [paths.UnittestReport, folder, report, filter ?? ""])
        {
            WorkingDirectory = paths.Root,
            Variables = new Dictionary<string, string>(spark?.Variables ?? ImmutableDictionary<string, string>.Empty) { ["PYTHONPATH"] = SearchPath(), ["PYTHONDONTWRITEBYTECODE"] = "1" },
        }.Run();
        // At once, since other suites print too.
        output.Line(string.Join(Environment.NewLine, [$"Ran {suite}", .. result.Lines]));

        return File.Exists(report) && JsonSerializer.Deserialize<Report>(File.ReadAllText(report), JsonSerializerOptions.Web) is { } counts
            ? new(suite, counts.Passed, counts.Failed, [.. counts.Skipped])
            : new(suite, 0, Failed: 1, []);
    }

    private string SearchPath() => string.Join(
        Path.PathSeparator,
        ((string?[])[paths.GlueRuntime, paths.LambdaRuntime, paths.LocalAws, .. spark?.PythonPath ?? [], Environment.GetEnvironmentVariable("PYTHONPATH")]).Where(part => !string.IsNullOrEmpty(part)));

    private sealed record Report(int Passed, int Failed, SkippedTest[] Skipped);
}
