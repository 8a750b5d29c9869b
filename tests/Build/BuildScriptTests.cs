using Strata.Build.Tools;
using Strata.Tests.Support;

namespace Strata.Tests.Build;

/// <summary>The real process, as a person starts it.</summary>
public sealed class BuildScriptTests
{
    [SkippableTheory]
    [InlineData("--target=Help", 0)]
    [InlineData("--target=Nowhere", 1)]
    public void Passes_the_exit_code_on(string argument, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "build.sh is for shells; build.ps1 is its twin");

        var result = new ToolProcess(RepositoryRoot.Of("build.sh"), [argument]).Run();

        result.ExitCode.ShouldBe(exitCode, string.Join('\n', result.Lines));
    }

    [Theory]
    [InlineData("build.sh")]
    [InlineData("build.ps1")]
    public void Is_one_call_of_the_build(string script) =>
        File.ReadAllLines(RepositoryRoot.Of(script)).Count(line => line.Contains("dotnet run", StringComparison.Ordinal)).ShouldBe(1);
}
