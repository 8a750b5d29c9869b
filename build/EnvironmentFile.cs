namespace Strata.Build;

/// <summary>The script a run starts from.</summary>
/// <param name="Name">The file's name without extension; its artefacts lie under it.</param>
/// <param name="Path">The script's absolute path.</param>
public sealed record EnvironmentFile(string Name, string Path)
{
    internal const string Default = "local";
    internal const string Extension = ".csx";

    /// <summary>The environment a person means by a name in environments/ or by a path; null when there is none.</summary>
    internal static EnvironmentFile? Find(string nameOrPath, BuildPaths paths)
    {
        var file = nameOrPath.EndsWith(Extension, StringComparison.Ordinal)
            ? System.IO.Path.GetFullPath(nameOrPath)
            : System.IO.Path.Combine(paths.Environments, nameOrPath + Extension);

        return File.Exists(file) ? new(System.IO.Path.GetFileNameWithoutExtension(file), file) : null;
    }

    internal static IEnumerable<string> Names(BuildPaths paths) =>
        Directory.EnumerateFiles(paths.Environments, "*" + Extension)
            .Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);
}
