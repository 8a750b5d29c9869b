using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Strata.Tests.Architecture;

public sealed partial class SourceTreeTests
{
    private const int MostLines = 300;

    /// <summary>Longer files, and why.</summary>
    private static readonly Dictionary<string, string> longFiles = [];

    [Fact]
    public void No_source_file_is_long_without_a_reason() =>
        SourceTree.Files.Where(file => Code().IsMatch(file) && SourceTree.Read(file).Split('\n').Length > MostLines).Except(longFiles.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_file_is_short_that_is_listed_as_long_no_more() =>
        longFiles.Keys.Where(file => !SourceTree.Files.Contains(file) || SourceTree.Read(file).Split('\n').Length <= MostLines).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_machine_or_a_registry() =>
        SourceTree.Files.Where(file => Text().IsMatch(file) && file != ".ci/run")
            .SelectMany(file => SourceTree.Read(file).Split('\n').Index().Where(line => Machine().IsMatch(line.Item)).Select(line => $"{file}({line.Index + 1}): {line.Item.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_folder_is_named_for_nothing() =>
        SourceTree.Files.SelectMany(file => file.Split('/').SkipLast(1)).Intersect(["Helpers", "Utils", "Common", "Core", "Services", "Misc", "Shared"]).ShouldBeEmpty();

    [Fact]
    public void The_solution_holds_every_project() =>
        XDocument.Parse(SourceTree.Read("Strata.slnx")).Descendants("Project").Select(project => project.Attribute("Path")?.Value)
            .ShouldBe(SourceTree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)), ignoreOrder: true);

    [GeneratedRegex(@"\.(cs|csx|py|ya?ml|sh|ps1)$")]
    private static partial Regex Code();

    [GeneratedRegex(@"(\.(cs|csx|py|ya?ml|sh|ps1|md|json|props|csproj|slnx|sql|txt|csv)|/run|LICENSE)$")]
    private static partial Regex Text();

    /// <summary>Home folders, working folders of a machine, and package feeds; built from parts, so that this file does not find itself.</summary>
    private static Regex Machine() => new(string.Join('|', "(?<![.\\w])/(home|Users|" + "work)/", "C:" + @"\\\\?Users", @"\.\./" + "shared", "nuget" + @"\.org/v3", "registry" + @"\.npmjs", "pypi" + @"\.org/simple", "artifact" + "ory", "(?i)nexus" + @"\."));
}
