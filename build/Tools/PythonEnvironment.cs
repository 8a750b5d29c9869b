using Strata.Build.Reporting;

namespace Strata.Build.Tools;

/// <summary>Finds a Python that has the packages of requirements.txt: the machine's own, or one the build makes and keeps in .tools/.</summary>
internal sealed class PythonEnvironment(BuildPaths paths, Output output)
{
    // Prints the requirements that are not installed in exactly the version asked for.
    private const string ListMissing =
        """
        import re, sys
        from importlib.metadata import PackageNotFoundError, version
        for line in open(sys.argv[1], encoding="utf-8"):
            pinned = re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;#]+)", line)
            try:
                missing = pinned and version(pinned[1]) != pinned[2]
            except PackageNotFoundError:
                missing = True
            if missing:
                print(pinned[1], pinned[2])
        """;

    /// <summary>The interpreter to run; fetches the packages when neither the machine nor .tools/ has them.</summary>
    public string Find()
    {
        var machine = Prerequisite.Python.Find();
        var missing = Missing(machine);
        if (missing is [])
        {
            return machine;
        }

        var own = OperatingSystem.IsWindows()
            ? Path.Combine(paths.PythonEnvironment, "Scripts", "python.exe")
            : Path.Combine(paths.PythonEnvironment, "bin", "python");
        if (!File.Exists(own) || Missing(own) is not [])
        {
            Fetch(machine, own, missing);
        }

        return own;
    }

    private IReadOnlyList<string> Missing(string python) =>
        new ToolProcess(python, ["-c", ListMissing, paths.LocalAwsRequirements]).TryRun() is { ExitCode: 0 } result
            ? result.Lines
            : ["every package"];

    private void Fetch(string machine, string own, IReadOnlyList<string> missing)
    {
        output.Line($"Fetching Python packages into {paths.Relative(paths.PythonEnvironment)}/ (once): {string.Join(", ", missing)}");
        Directory.CreateDirectory(paths.Tools);
        Require(new ToolProcess(machine, ["-m", "venv", paths.PythonEnvironment]));
        Require(new ToolProcess(own, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", paths.LocalAwsRequirements]));
    }

    private void Require(ToolProcess step)
    {
        var result = step.Run();
        if (result.ExitCode != 0)
        {
            File.WriteAllLines(paths.PythonLog, result.Lines);
            throw new StageFailedException(
                ExitCode.Error,
                $"Python packages – '{string.Join(' ', step.Arguments.Take(3))}' failed: {result.Lines.LastOrDefault("it printed nothing")} Correct that, or install build/LocalAws/requirements.txt yourself; details are in {paths.Relative(paths.PythonLog)}.");
        }
    }
}
