using System.Collections.Immutable;

namespace Strata.Build.Testing;

/// <summary>The snapshot files beside the tests: which are new, and which no test uses any more.</summary>
internal static class Snapshots
{
    private const string Received = ".received.";
    private const string Verified = ".verified.";

    /// <summary>Makes each received text the verified one and removes the orphans of the last full test run; returns what was done.</summary>
    public static IEnumerable<string> Accept(BuildPaths paths)
    {
        foreach (var received in Find(paths.Root, paths, Received))
        {
            // A generated file that is committed under its own name is received beside itself.
            var generated = received.Replace(Received, ".");
            var accepted = File.Exists(generated) ? generated : received.Replace(Received, Verified);
            File.Move(received, accepted, overwrite: true);
            yield return $"accepted {paths.Relative(accepted)}";
        }

        var orphans = File.Exists(paths.OrphanedSnapshots) ? File.ReadAllLines(paths.OrphanedSnapshots) : [];
        foreach (var orphan in orphans.Where(orphan => File.Exists(Path.Combine(paths.Root, orphan))))
        {
            File.Delete(Path.Combine(paths.Root, orphan));
            yield return $"removed {orphan}";
        }
    }

    /// <summary>The verified files that the test run before did not read. A skipped test's are not judged: it read none.</summary>
    public static ImmutableArray<string> Orphans(BuildPaths paths, ImmutableArray<SkippedTest> skipped)
    {
        if (!File.Exists(paths.UsedSnapshots))
        {
            return [];
        }

        var used = File.ReadAllLines(paths.UsedSnapshots).ToHashSet();
        var skippedClasses = skipped.Select(test => test.Class + ".").Distinct().ToList();
        return
        [
            .. Find(paths.Tests, paths, Verified)
                .Where(file => !used.Contains(file) && !skippedClasses.Exists(Path.GetFileName(file).StartsWith))
                .Select(paths.Relative),
        ];
    }

    public static void WriteOrphans(BuildPaths paths, ImmutableArray<string> orphans) => File.WriteAllLines(paths.OrphanedSnapshots, orphans);

    private static IEnumerable<string> Find(string folder, BuildPaths paths, string kind) =>
        Directory.EnumerateFiles(folder, $"*{kind}*", SearchOption.AllDirectories)
            .Where(file => !paths.Relative(file).Split('/').Intersect(["bin", "obj", "artifacts", ".tools", "node_modules"]).Any())
            .Order(StringComparer.Ordinal);
}
