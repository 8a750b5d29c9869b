using Strata.Build;
using Strata.Build.Tools;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Tools;

public sealed class SparkInstallationTests
{
    private const string Remedy = "Run pip install pyspark==3.5.4 delta-spark==3.3.0, or set SPARK_HOME to a Spark 3.5 with Delta 3.3 and Deequ.";

    [Fact]
    public void Says_how_to_get_it_where_no_python_can_import_it() =>
        Should.Throw<StageFailedException>(() => SparkInstallation.Find(home: null, "no-such-python"))
            .Message.ShouldBe($"Spark was not found; it is needed to run the jobs on this machine. {Remedy}");

    [Fact]
    public void Says_what_is_wrong_with_a_home_that_is_none()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<StageFailedException>(() => SparkInstallation.Find(folder.Path, "python3"))
            .Message.ShouldBe($"SPARK_HOME is '{folder.Path}', where there is no Spark: the folder 'python' is missing. {Remedy}");
    }

    [Fact]
    public void A_home_comes_before_what_python_can_import()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("python", "lib"));
        File.WriteAllText(folder.Of("python", "lib", "py4j.zip"), "");

        SparkInstallation.Find(folder.Path, "python3").PythonPath.ShouldBe([folder.Of("python"), folder.Of("python", "lib", "py4j.zip")]);
    }

    [Fact]
    public void A_run_without_it_ends_before_any_work()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of("spark-less.csx"), "this is no script");
        var build = new ToolProcess("dotnet", [typeof(BuildPaths).Assembly.Location, "--target=Run", $"--environment={folder.Of("spark-less.csx")}"])
        {
            Variables = new Dictionary<string, string> { ["SPARK_HOME"] = folder.Of("nowhere"), ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1" },
        };

        var result = build.Run();

        // Java, or Spark: whichever is missing is the only thing said, and the script is not looked at.
        result.ExitCode.ShouldBe(1, string.Join('\n', result.Lines));
        result.Lines.ShouldHaveSingleItem().ShouldMatch("^error: (SPARK_HOME is|Java)");
    }
}
