namespace Strata.Tests.Support;

/// <summary>Where the repository lies, found from the test assembly upwards, so that no path of a machine is compiled in.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The absolute path of a file or folder of the repository: <c>RepositoryRoot.Of("environments", "local.csx")</c>.</summary>
    public static string Of(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds Strata.slnx. Run the tests from a clone of the repository."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Strata.slnx")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
