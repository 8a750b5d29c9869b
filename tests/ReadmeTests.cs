using System.Text.RegularExpressions;
using Strata.Build;
using Strata.Build.CommandLine;
using Strata.Tests.Support;

namespace Strata.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Of("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Shows_the_example_as_it_is() =>
        Blocks("csharp").ShouldBe([File.ReadAllText(RepositoryRoot.Of("environments", "retail", "lakehouse.csx")).ReplaceLineEndings("\n")]);

    [Fact]
    public void Gives_exactly_two_commands_and_the_build_accepts_them()
    {
        var commands = Blocks("sh").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

        commands.ShouldBe(["./build.sh", "./build.sh --target=Test"]);
        commands.SelectMany(command => CommandParser.Parse(command.Split(' ')[1..], new BuildPaths(RepositoryRoot.Path)).Problems).ShouldBeEmpty();
    }

    [Fact]
    public void Shows_an_error_as_the_compiler_writes_it()
    {
        using var script = new ScriptUnderTest(Blocks("csharp").Single().Replace(".IsComplete(o => o.CustomerId)", ".IsComplete(o => o.CustmerId)"));

        var error = script.Problems().Split('\n')[0];

        Blocks("text").Single().Trim().ShouldBe(error.Replace("main.csx", "environments/retail/lakehouse.csx"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("build/README.md")]
    [InlineData("dsl/README.md")]
    [InlineData("environments/README.md")]
    [InlineData("schema/README.md")]
    [InlineData("pipelines/README.md")]
    [InlineData("tests/README.md")]
    public void Links_to_files_that_exist(string file)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.Of(file))!;
        var links = Link().Matches(File.ReadAllText(RepositoryRoot.Of(file))).Select(match => match.Groups[1].Value);

        links.Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, link))).ShouldBeEmpty();
    }

    private static string[] Blocks(string language) =>
        [.. Regex.Matches(Readme, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
