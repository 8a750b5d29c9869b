using System.Reflection;
using Cake.Frosting;

namespace Strata.Tests.Build.Frosting;

/// <summary>
/// The members that the build may use, as https://cakebuild.net/api/Cake.Frosting/ documents them. The stand-in has exactly these; the package,
/// when the build is compiled with it, has them among others.
/// </summary>
public sealed class FrostingSurfaceTests
{
    private const string Package = "Cake.Frosting";

    private static readonly Assembly Host = typeof(CakeHost).Assembly;

    [Fact]
    public async Task Public_members_have_the_names_and_signatures_of_the_package()
    {
        var members = Host.GetExportedTypes()
            .Where(type => type.Namespace == Package)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(Describe)
            .ToArray();

        await Verifier.Verify(string.Join('\n', Host.GetName().Name == Package ? members.Intersect(Documented()) : members)).UseFileName("FrostingSurface");
    }

    private static string[] Documented([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "FrostingSurface.verified.txt"));

    private static IEnumerable<string> Describe(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodInfo { IsSpecialName: true })
            .Select(member => $"{type.Name}: {member}")
            .Concat(type.GetInterfaces().Where(parent => parent.Namespace == Package).Select(parent => $"{type.Name} is {parent.Name}"))
            .Order(StringComparer.Ordinal);
}
