using Strata.Build;
using Strata.Build.CommandLine;
using Strata.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Strata.Tests.Pipelines;

public sealed class PipelineTests
{
    private const string Build = "./build.sh";

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Of("pipelines"), "*.yml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Of("pipelines"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_call_of_the_build_is_a_command_line_it_accepts(string file)
    {
        var problems = Scalars(file)
            .SelectMany(text => text.Split('\n'))
            .Where(line => line.TrimStart().StartsWith(Build, StringComparison.Ordinal))
            .SelectMany(line => CommandParser.Parse(line.Trim()[Build.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), new BuildPaths(RepositoryRoot.Path)).Problems);

        problems.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_template_it_names_exists(string file)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.Of("pipelines", file))!;

        Values(file, "template").Where(template => !File.Exists(Path.Combine(folder, template))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_task_names_its_major_version(string file) =>
        Values(file, "task").ShouldAllBe(task => System.Text.RegularExpressions.Regex.IsMatch(task, @"^\w+@\d+$"));

    [Fact]
    public void Runs_the_tests_and_then_the_default_target_and_publishes_the_results()
    {
        Values("ci.yml", "script").ShouldBe([$"{Build} --target=Test", $"{Build} --target=Default --environment=local"]);
        Values("ci.yml", "testResultsFiles").ShouldBe(["artifacts/tests/*.trx", "artifacts/local/verification.trx"]);
        Values("ci.yml", "dependsOn").ShouldBe(["Test"]);
    }

    [Fact]
    public void Every_job_ends_in_bounded_time() => Values("ci.yml", "timeoutInMinutes").Count().ShouldBe(Values("ci.yml", "job").Count());

    private static IEnumerable<string> Scalars(string file) => Nodes(file).OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");

    private static IEnumerable<string> Values(string file, string key) =>
        from mapping in Nodes(file).OfType<YamlMappingNode>()
        from pair in mapping.Children
        where pair.Key is YamlScalarNode { Value: { } name } && name == key
        select pair.Value is YamlScalarNode { Value: { } value } ? value : "";

    private static IEnumerable<YamlNode> Nodes(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(RepositoryRoot.Of("pipelines", file))));
        return yaml.Documents.SelectMany(document => document.AllNodes);
    }
}
