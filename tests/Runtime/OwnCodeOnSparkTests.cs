using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>A PySpark file of the author's, through the jobs' entry point in a process of its own.</summary>
[Collection(SparkCollection.Name)]
public sealed class OwnCodeOnSparkTests
{
    [SkippableFact]
    public async Task A_result_that_the_record_does_not_declare_ends_the_job_and_publishes_nothing()
    {
        using var samples = await DeliveredSamples.OfAsync(StrataCompiler.Compile(RepositoryRoot.Of("tests", "Lakehouses", "own_code", "lakehouse.csx"), RepositoryRoot.Path));
        var jobs = samples.Specs.Write();
        var script = Directory.EnumerateFiles(Path.GetDirectoryName(jobs[0])!, "spreads*.py", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(script, (await File.ReadAllTextAsync(script)).Replace(".cast(\"decimal(18,4)\")", "", StringComparison.Ordinal));

        var (exitCode, output) = await GluePython.RunAsync(SparkHome.Find(), ["-m", "strata_glue.local", .. jobs]);

        exitCode.ShouldBe(1, output);
        output.ShouldContain("\"dataset\": \"spreads\"");
        output.ShouldContain("\"step\": \"transform\", \"cause\": \"Dataset 'spreads' gives other columns than its record declares. Given: customer_id bigint, orders bigint, widest decimal(");
        Directory.Exists(samples.Specs.TableOf("places")).ShouldBeTrue();
        Directory.Exists(samples.Specs.TableOf("spreads")).ShouldBeFalse();
    }
}
