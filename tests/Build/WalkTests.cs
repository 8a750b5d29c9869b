using System.Text.Json.Nodes;
using Strata.Build;
using Strata.Build.LocalAws;
using Strata.Tests.Support;

namespace Strata.Tests.Build;

/// <summary>The retail lakehouse through every stage on a local AWS of its own, as one person would do it in one afternoon.</summary>
[Collection(CdkCollection.Name)]
public sealed class WalkTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly BuildPaths paths;

    public WalkTests()
    {
        paths = new(root.Path);
        var repository = BuildPaths.Find();
        Borrow(repository.Environments, paths.Environments);
        Borrow(repository.Runtime, paths.Runtime);
        Borrow(repository.LocalAws, paths.LocalAws);
        Borrow(Path.Combine(repository.Tests, "Verification"), Path.Combine(paths.Tests, "Verification"));
        Borrow(repository.PythonEnvironment, paths.PythonEnvironment);
    }

    public void Dispose()
    {
        LocalAwsRecord.Read(paths.LocalAwsRecord)?.Stop();
        root.Dispose();
    }

    [SkippableFact]
    public void Deploys_once_changes_nothing_the_second_time_and_leaves_nothing_behind()
    {
        Skip.If(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is { Length: > 0 }, "AWS_ENDPOINT_URL names another AWS than the local one");

        var first = Run("--keep", "--format=json");
        Results(first).ShouldBe(["Validate", "Preview", "Synth", "Deploy", "DeployScripts", "Verify"]);
        first.ExitCode.ShouldBe(0, first.Errors);
        Detail(first, "Deploy", "changed").ShouldBe("true");
        Detail(first, "Verify", "failed").ShouldBe("0");

        var second = Run("--keep", "--format=json");
        second.ExitCode.ShouldBe(0, second.Errors);
        Detail(second, "Deploy", "changed").ShouldBe("false");
        Detail(second, "DeployScripts", "uploaded").ShouldBe("0");

        Run("--target=Plan", "--detailed-exitcode").Text.ShouldContain("No changes.");

        var destroyed = Run("--target=Destroy");
        destroyed.ExitCode.ShouldBe(0, destroyed.Errors);
        Run("--target=Plan", "--detailed-exitcode").ExitCode.ShouldBe(2);

        Run("--target=Clean").ExitCode.ShouldBe(0);
        File.Exists(paths.LocalAwsRecord).ShouldBeFalse();
        Directory.Exists(paths.Artifacts).ShouldBeFalse();
    }

    private static void Borrow(string folder, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (Directory.Exists(folder))
        {
            Directory.CreateSymbolicLink(place, folder);
        }
    }

    private static IEnumerable<string?> Results((int ExitCode, string Text, string Errors) run) =>
        JsonNode.Parse(run.Text)!["stages"]!.AsArray().Select(stage => stage!["name"]!.GetValue<string>());

    private static string Detail((int ExitCode, string Text, string Errors) run, string stage, string detail) =>
        JsonNode.Parse(run.Text)!["stages"]!.AsArray().Single(result => result!["name"]!.GetValue<string>() == stage)!["details"]![detail]!.ToJsonString();

    private (int ExitCode, string Text, string Errors) Run(params string[] args)
    {
        var (stdout, stderr) = (new StringWriter(), new StringWriter());
        var exitCode = new BuildRun(paths, stdout, stderr).Execute(args);
        return (exitCode, stdout.ToString(), stderr.ToString());
    }
}
