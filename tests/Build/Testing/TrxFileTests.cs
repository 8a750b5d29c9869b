using Strata.Build.Testing;

namespace Strata.Tests.Build.Testing;

public sealed class TrxFileTests
{
    [Fact]
    public void Counts_outcomes_and_gives_each_skip_its_reason()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>
                <UnitTestResult testName="A.Passes" outcome="Passed" />
                <UnitTestResult testName="A.Fails" outcome="Failed"><Output><ErrorInfo><Message>wrong</Message></ErrorInfo></Output></UnitTestResult>
                <UnitTestResult testName="A.Is_aborted" outcome="Aborted" />
                <UnitTestResult testName="A.Needs_Spark" testId="4" outcome="NotExecuted"><Output><StdOut>SPARK_HOME is not set</StdOut></Output></UnitTestResult>
                <UnitTestResult testName="A.Says_nothing" outcome="NotExecuted" />
              </Results>
              <TestDefinitions>
                <UnitTest id="4"><TestMethod className="Strata.Tests.Spark.A" name="Needs_Spark" /></UnitTest>
              </TestDefinitions>
            </TestRun>
            """);

        var result = TrxFile.Read("suite", file);

        (result.Passed, result.Failed).ShouldBe((1, 2));
        result.Skipped.ShouldBe([new("A.Needs_Spark", "A", "SPARK_HOME is not set"), new("A.Says_nothing", "", "no reason given")]);
        File.Delete(file);
    }
}
