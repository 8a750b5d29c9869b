using Strata.Cases;
using Strata.Diagnostics;
using Strata.Tests.Support;

namespace Strata.Tests.Environments;

/// <summary>The cases that authors wrote beside their lakehouse; <c>--environment</c> says whose, <c>local</c> when nothing is said.</summary>
public sealed class TransformationCaseTests
{
    private const string EnvironmentVariable = "STRATA_ENVIRONMENT";

    private static readonly CompiledLakehouse lakehouse = StrataCompiler.Compile(
        Environment.GetEnvironmentVariable(EnvironmentVariable) ?? RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path);

    public static TheoryData<string> Cases => [.. TransformationCase.Find(lakehouse.Model!.Folder, RepositoryRoot.Path).Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name)
    {
        var found = TransformationCase.Find(lakehouse.Model!.Folder, RepositoryRoot.Path).Single(candidate => candidate.Name == name);

        var differences = new CaseRunner(lakehouse.Model, RepositoryRoot.Path).Run(found);

        differences.ShouldBeEmpty(string.Join("\n", differences.Select(DiagnosticText.FirstLine)));
    }
}
