using Strata.Build;
using Strata.Build.Reporting;
using Strata.Build.Testing;
using Strata.Build.Tools;

namespace Strata.Tests.Build.Testing;

public sealed class PythonSuiteTests : IDisposable
{
    private const string Module =
        """
        import unittest


        class Samples(unittest.TestCase):
            def test_passes(self):
                pass

            def test_fails(self):
                self.assertEqual("left", "right")

            @unittest.skip("there is no Spark here")
            def test_is_skipped(self):
                pass
        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-python-");
    private readonly StringWriter stdout = new();
    private readonly BuildPaths paths;

    public PythonSuiteTests()
    {
        paths = new(root.FullName);
        Directory.CreateDirectory(Path.Combine(paths.Tests, "Runtime"));
        Directory.CreateDirectory(paths.TestResults);
        Directory.CreateDirectory(Path.GetDirectoryName(paths.UnittestReport)!);
        File.Copy(RepositoryPaths.UnittestReport, paths.UnittestReport);
    }

    private static BuildPaths RepositoryPaths => BuildPaths.Find();

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Counts_the_tests_and_shows_why_one_failed()
    {
        var result = Run("test_samples.py", Module, filter: null);

        (result.Suite, result.Passed, result.Failed).ShouldBe(("tests/Runtime", 1, 1));
        result.Skipped.ShouldBe([new("test_samples.Samples.test_is_skipped", "Samples", "there is no Spark here")]);
        stdout.ToString().ShouldContain("'left' != 'right'");
    }

    [Fact]
    public void Runs_only_the_tests_that_the_filter_names()
    {
        var result = Run("test_samples.py", Module, filter: "passes");

        result.ShouldBe(new SuiteResult("tests/Runtime", 1, 0, result.Skipped));
        result.Skipped.ShouldBeEmpty();
    }

    [Fact]
    public void Counts_a_module_that_cannot_be_imported_as_failed() =>
        Run("test_broken.py", "import nothing_of_this_name", filter: null).Failed.ShouldBe(1);

    [Fact]
    public void Can_import_what_Spark_brings()
    {
        var spark = Directory.CreateDirectory(Path.Combine(root.FullName, "spark")).FullName;
        File.WriteAllText(Path.Combine(spark, "of_spark.py"), "VALUE = 1");
        var module = Module.Replace("import unittest", "import os, unittest, of_spark").Replace("\"right\")", "os.environ[\"TZ\"])").Replace("\"left\"", "\"UTC\"");

        var result = Run("test_samples.py", module, filter: null, new SparkInstallation(Prerequisite.Python.Find(), [spark]));

        (result.Passed, result.Failed).ShouldBe((2, 0), stdout.ToString());
    }

    private SuiteResult Run(string file, string text, string? filter, SparkInstallation? spark = null)
    {
        File.WriteAllText(Path.Combine(paths.Tests, "Runtime", file), text);
        var folder = PythonSuite.Folders(paths).ShouldHaveSingleItem();

        return new PythonSuite(paths, new Output(stdout, TextWriter.Null, isDocument: false, isPipeline: false), spark, filter).Run(Prerequisite.Python.Find(), folder);
    }
}
