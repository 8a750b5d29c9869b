using System.Collections.Immutable;
using Strata.Tests.Support;

namespace Strata.Tests.Architecture;

/// <summary>The files of the repository, without what builds and tools leave.</summary>
internal static class SourceTree
{
    private static readonly string[] leftBehind = [".git", ".tools", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "TestResults", "__pycache__", "BenchmarkDotNet.Artifacts"];

    /// <summary>Paths with forward slashes, relative to the root.</summary>
    public static ImmutableArray<string> Files { get; } = [.. FilesIn(RepositoryRoot.Path).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> CSharpIn(string folder) => Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Concat(Directory.GetDirectories(folder).Where(inner => !leftBehind.Contains(Path.GetFileName(inner))).SelectMany(FilesIn));
}
