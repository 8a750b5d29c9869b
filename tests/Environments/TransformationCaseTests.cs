using Strata.Cases;
using Strata.Diagnostics;
using Strata.Tests.Cases;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Runtime;
using Strata.Tests.Support;

namespace Strata.Tests.Environments;

/// <summary>
/// The cases that authors wrote beside their lakehouse. The options of <c>--target=Test</c> arrive as variables: <c>--environment</c> says whose
/// (<c>local</c> when nothing is said), <c>--engine</c> on what, and <c>--record</c> to write the expected files instead of comparing.
/// </summary>
[Collection(SparkCollection.Name)]
public sealed class TransformationCaseTests(SparkSession spark)
{
    private static readonly CompiledLakehouse lakehouse = StrataCompiler.Compile(
        Environment.GetEnvironmentVariable("STRATA_ENVIRONMENT") ?? RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path);

    public static TheoryData<string> Cases => [.. TransformationCase.Find(lakehouse.Model!.Folder, RepositoryRoot.Path).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name)
    {
        var found = TransformationCase.Find(lakehouse.Model!.Folder, RepositoryRoot.Path).Single(candidate => candidate.Name == name);
        using var engine = Environment.GetEnvironmentVariable("STRATA_ENGINE") == "spark" ? new SparkEngine(spark, lakehouse.Manifest!) : null;
        var runner = new CaseRunner(lakehouse.Model, RepositoryRoot.Path, engine ?? (ICaseEngine)new InProcessEngine());

        var differences = Environment.GetEnvironmentVariable("STRATA_RECORD") is null ? runner.Run(found) : runner.Record(found);

        Assert.True(differences.IsEmpty, "\n" + string.Join("\n", differences.Select(DiagnosticText.FirstLine)));
    }
}
