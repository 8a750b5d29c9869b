using Strata.Build.Testing;

namespace Strata.Tests.Build.Testing;

public sealed class TestSelectionTests
{
    [Theory]
    [InlineData(null, false, null)]
    [InlineData("revenue", false, "FullyQualifiedName~revenue|DisplayName~revenue")]
    [InlineData(null, true, "FullyQualifiedName~TransformationCaseTests")]
    [InlineData("revenue", true, "FullyQualifiedName~TransformationCaseTests&(FullyQualifiedName~revenue|DisplayName~revenue)")]
    public void Recording_runs_cases_alone_and_a_name_is_sought_in_both_names(string? filter, bool record, string? expected) =>
        new TestSelection(filter, "local.csx", null, record).DotnetFilter.ShouldBe(expected);

    [Fact]
    public void Cases_learn_whose_they_are_and_how_they_run() =>
        new TestSelection(null, "dev.csx", "spark", Record: true).Variables.Select(variable => $"{variable.Key}={variable.Value}")
            .ShouldBe(["STRATA_ENVIRONMENT=dev.csx", "STRATA_ENGINE=spark", "STRATA_RECORD=1"]);
}
