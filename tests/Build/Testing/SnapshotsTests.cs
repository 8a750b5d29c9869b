using Strata.Build;
using Strata.Build.Testing;

namespace Strata.Tests.Build.Testing;

public sealed class SnapshotsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-snapshots-");
    private readonly BuildPaths paths;

    public SnapshotsTests()
    {
        paths = new(root.FullName);
        Write("tests/A/ATests.One.verified.txt", "old");
        Write("tests/A/ATests.Two.verified.txt", "kept");
        Write("tests/Spark/SparkTests.Three.verified.txt", "kept");
        Directory.CreateDirectory(paths.TestResults);
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Accepts_what_was_received_and_lists_it()
    {
        Write("tests/A/ATests.One.received.txt", "new");
        Write("tests/A/bin/ATests.Two.received.txt", "a copy of the build");

        Snapshots.Accept(paths).ShouldBe(["accepted tests/A/ATests.One.verified.txt"]);

        Read("tests/A/ATests.One.verified.txt").ShouldBe("new");
        Read("tests/A/ATests.Two.verified.txt").ShouldBe("kept");
    }

    [Fact]
    public void Accepts_a_generated_file_under_its_own_name()
    {
        Write("schema/lakehouse.schema.json", "old");
        Write("schema/lakehouse.schema.received.json", "new");

        Snapshots.Accept(paths).ShouldBe(["accepted schema/lakehouse.schema.json"]);

        Read("schema/lakehouse.schema.json").ShouldBe("new");
    }

    [Fact]
    public void Removes_the_snapshots_that_no_test_of_the_last_run_read()
    {
        File.WriteAllLines(paths.UsedSnapshots, [Path.Combine(paths.Tests, "A", "ATests.One.verified.txt")]);

        var orphans = Snapshots.Orphans(paths, [new("Three(size: 1.5)", "SparkTests", "no Spark here")]);
        Snapshots.WriteOrphans(paths, orphans);

        Snapshots.Accept(paths).ShouldBe(["removed tests/A/ATests.Two.verified.txt"]);
        File.Exists(Path.Combine(root.FullName, "tests/Spark/SparkTests.Three.verified.txt")).ShouldBeTrue();
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(root.FullName, path));
}
