namespace Strata.Benchmarks;

/// <summary>Where the repository's parts lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>What the tests fetch by npm.</summary>
    public static string NodeModules => Path.Combine(Root, ".tools", "node", "node_modules");

    public static string CdkApp => Path.Combine(Root, "tests", "Benchmarks", "cdk", "app.js");

    public static string BuildProgram => Path.Combine(Root, "build", "bin", "Release", "net10.0", "Strata.Build.dll");

    private static string Find(string? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("No folder above the benchmarks holds Strata.slnx. Run them from a clone of the repository."),
        _ when File.Exists(Path.Combine(folder, "Strata.slnx")) => folder,
        _ => Find(Path.GetDirectoryName(folder)),
    };
}
