using System.Runtime.Versioning;
using Strata.Build;
using Strata.Build.Reporting;
using Strata.Build.Tools;

namespace Strata.Tests.Build.Tools;

public sealed class PythonEnvironmentTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-venv-");
    private readonly StringWriter stdout = new();
    private readonly BuildPaths paths;

    public PythonEnvironmentTests()
    {
        paths = new(root.FullName);
        Directory.CreateDirectory(paths.LocalAws);
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Uses_the_machines_python_when_it_has_every_version()
    {
        File.WriteAllText(paths.LocalAwsRequirements, $"# a comment\npip=={PipVersion()}  # the one there is\n");

        Find().ShouldBe(Prerequisite.Python.Find());

        stdout.ToString().ShouldBeEmpty();
        Directory.Exists(paths.PythonEnvironment).ShouldBeFalse();
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Uses_its_own_python_again_when_that_has_every_version()
    {
        Skip.If(OperatingSystem.IsWindows(), "the stand-in for a Python is a shell script");
        File.WriteAllText(paths.LocalAwsRequirements, "no-such-package==1.0\n");
        var own = Path.Combine(paths.PythonEnvironment, "bin", "python");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.WriteAllText(own, "#!/bin/sh\nexit 0\n");
        File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Find().ShouldBe(own);

        stdout.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Says_what_it_fetches_and_in_one_line_why_that_failed()
    {
        File.WriteAllText(paths.LocalAwsRequirements, "no-such-package==1.0\n--no-index\n");

        var failure = Should.Throw<StageFailedException>(Find);

        stdout.ToString().ShouldBe($"Fetching Python packages into .tools/python/ (once): no-such-package 1.0{Environment.NewLine}");
        failure.Message.ShouldStartWith("Python packages – '-m pip install' failed: ");
        failure.Message.ShouldNotContain("\n");
        File.Exists(paths.PythonLog).ShouldBeTrue();
    }

    private static string PipVersion() =>
        new ToolProcess(Prerequisite.Python.Find(), ["-c", "from importlib.metadata import version; print(version('pip'))"]).Run().Lines[0];

    private string Find() => new PythonEnvironment(paths, new Output(stdout, TextWriter.Null, isDocument: false, isPipeline: false)).Find();
}
