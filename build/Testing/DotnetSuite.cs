using Strata.Build.Reporting;
using Strata.Build.Tools;

namespace Strata.Build.Testing;

/// <summary>The .NET tests, through <c>dotnet test</c>.</summary>
internal sealed class DotnetSuite(BuildPaths paths, Output output, TestSelection tests)
{
    private const string Name = "Strata.Tests";

    /// <param name="python">The interpreter that has the packages of the local AWS, which tests start too.</param>
    public SuiteResult Run(string python)
    {
        var trx = Path.Combine(paths.TestResults, $"{Name}.trx");
        File.Delete(trx);
        File.Delete(paths.UsedSnapshots);
        var variables = new Dictionary<string, string>(tests.Variables) { ["STRATA_SNAPSHOTS"] = paths.UsedSnapshots, ["PATH"] = SearchPath(python) };
        var result = new ToolProcess("dotnet", [.. Arguments(trx)]) { Variables = variables }.Run(output.Line);

        return File.Exists(trx)
            ? TrxFile.Read(Name, trx)
            : new(Name, 0, Failed: result.ExitCode == 0 && !tests.IsComplete ? 0 : 1, []);
    }

    // A virtual environment is used by being found first.
    private static string SearchPath(string python) => string.Join(
        Path.PathSeparator,
        ((string?[])[Path.GetDirectoryName(python), Environment.GetEnvironmentVariable("PATH")]).Where(part => !string.IsNullOrEmpty(part)));

    private IEnumerable<string> Arguments(string trx) =>
    [
        "test", paths.TestProject, "--configuration", "Release", "--nologo", "--verbosity", "quiet",
        "--logger", $"trx;LogFileName={trx}", "--logger", "console;verbosity=minimal",
        .. tests.DotnetFilter is { } filter ? ["--filter", filter] : Array.Empty<string>(),
    ];
}
