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
        var own = Items(project, upstream: false);
        var theirs = Items(project, upstream: true);

        own["Compile"].ShouldContain(file => file.StartsWith(folder));
        own["PackageReference"].ShouldNotContain(package);
        theirs["Compile"].ShouldNotContain(file => file.StartsWith(folder));
        theirs["PackageReference"].ShouldContain(package);
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

    private static Dictionary<string, string[]> Items(string project, bool upstream)
    {
        var result = new ToolProcess("dotnet", ["msbuild", RepositoryRoot.Of(project), $"-p:UpstreamPackages={upstream}", "-p:Configuration=Release", "-getItem:Compile,PackageReference"]).Run();
        var items = JsonNode.Parse(string.Join('\n', result.Lines))?["Items"]?.AsObject() ?? [];
        return items.ToDictionary(kind => kind.Key, kind => kind.Value!.AsArray().Select(item => item!["Identity"]!.GetValue<string>().Replace('\\', '/')).ToArray());
    }
}
