using System.Text.Json.Nodes;
using Cake.Frosting;
using Strata.Build.Tools;
using Strata.Tests.Support;

namespace Strata.Tests.Build;

/// <summary>With <c>-p:UpstreamPackages=true</c> the packages take the place of the folders that stand in for them.</summary>
public sealed class UpstreamPackagesTests
{
    [Theory]
    [InlineData("build/Strata.Build.csproj", "Frosting/", "Cake.Frosting")]
    [InlineData("tests/Strata.Tests.csproj", "Support/Verify/", "Verify.Xunit")]
    public void The_package_takes_the_place_of_the_folder(string project, string folder, string package)
    {
        Items(project, "Compile", upstream: false).ShouldContain(file => file.StartsWith(folder));
        Items(project, "PackageReference", upstream: false).ShouldNotContain(package);

        Items(project, "Compile", upstream: true).ShouldNotContain(file => file.StartsWith(folder));
        Items(project, "PackageReference", upstream: true).ShouldContain(package);
    }

    [Fact]
    public void Nothing_outside_the_folder_names_what_only_the_folder_has()
    {
        var own = typeof(CakeHost).Assembly.GetTypes()
            .Where(type => type is { Namespace: "Cake.Frosting", IsNotPublic: true, IsNested: false })
            .Select(type => type.Name)
            .ToList();

        own.ShouldNotBeEmpty();
        Sources().Where(file => own.Exists(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(RepositoryRoot.Of("build"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryRoot.Of("build"), file).Split(Path.DirectorySeparatorChar).Intersect(["Frosting", "bin", "obj"]).Any());

    private static string[] Items(string project, string kind, bool upstream)
    {
        var result = new ToolProcess("dotnet", ["msbuild", RepositoryRoot.Of(project), $"-p:UpstreamPackages={upstream}", "-p:Configuration=Release", $"-getItem:{kind}"]).Run();
        var items = JsonNode.Parse(string.Join('\n', result.Lines))?["Items"]?[kind]?.AsArray() ?? [];
        return [.. items.Select(item => item?["Identity"]?.GetValue<string>().Replace('\\', '/') ?? "")];
    }
}
