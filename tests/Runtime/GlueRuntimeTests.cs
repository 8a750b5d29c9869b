using Strata.Tests.Queries.Spark;

namespace Strata.Tests.Runtime;

/// <summary>The runtime's own tests, written in Python.</summary>
[Collection(SparkCollection.Name)]
public sealed class GlueRuntimeTests
{
    [Fact]
    public async Task Its_tests_without_Spark_pass()
    {
        var (exitCode, output) = await GluePython.RunAsync(null, "-m", "unittest", "discover", "-s", "tests/Runtime/glue");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("Ran 0 tests");
    }

    [SkippableFact]
    public async Task Its_tests_on_Spark_pass()
    {
        Skip.If(SparkHome.Find() is null, SparkHome.Missing);

        var (exitCode, output) = await GluePython.RunAsync(SparkHome.Find(), "-W", "ignore::ResourceWarning", "-m", "unittest", "discover", "-s", "tests/Runtime/glue/spark");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("skipped=");
    }
}
