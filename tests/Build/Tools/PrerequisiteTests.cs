using Strata.Build;
using Strata.Build.Tools;

namespace Strata.Tests.Build.Tools;

public sealed class PrerequisiteTests
{
    private static readonly Prerequisite Sample = new("Sample", ["no-such-program"], new(20, 0), "to test this", "https://example.com");

    [Fact]
    public void Finds_what_is_installed() => Prerequisite.Python.Find().ShouldBeOneOf("python3", "python");

    [Fact]
    public void Says_in_one_line_what_to_install()
    {
        var failure = Should.Throw<StageFailedException>(Sample.Find);

        failure.Message.ShouldBe("Sample was not found; it is needed to test this. Install Sample 20 or newer from https://example.com.");
    }

    [Fact]
    public void Says_which_version_is_too_old()
    {
        var failure = Should.Throw<StageFailedException>((Sample with { Commands = ["dotnet"], Oldest = new(99, 1) }).Find);

        failure.Message.ShouldBe($"Sample is version {Environment.Version.Major}.{DotnetVersion()}; it is needed to test this. Install Sample 99.1 or newer from https://example.com.");
    }

    private static string DotnetVersion() => string.Join('.', new ToolProcess("dotnet", ["--version"]).Run().Lines[0].Split('.')[1..]);
}
