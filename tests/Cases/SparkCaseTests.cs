using Strata.Cases;
using Strata.Diagnostics;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Support;

namespace Strata.Tests.Cases;

/// <summary>Cases on Spark: the jobs themselves publish, set aside and stop.</summary>
[Collection(SparkCollection.Name)]
public sealed class SparkCaseTests(SparkSession spark)
{
    private readonly CompiledLakehouse retail = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path);

    [SkippableFact]
    public void A_case_holds_on_Spark_as_it_does_in_process()
    {
        Run("environments/retail/", RepositoryRoot.Path, "unknown_status_is_quarantined").ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_case_tells_on_Spark_what_differs_and_which_rule_stops_the_run()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "cases/one/customers.csv", "customer_id,email,country,signed_up_on\n1,,DE,2026-01-01\n");
        Write(folder, "cases/one/orders.csv", "order_id,customer_id,status,amount,ordered_at\n1,1,placed,2.5,2026-03-01T10:00:00\n");
        Write(folder, "cases/one/expected.daily_revenue.csv", "day,country,revenue\n2026-03-01,DE,3\n");

        Run("", folder.Path, "one").ShouldHaveSingleItem().ShouldStartWith(
            "cases/one/expected.daily_revenue.csv(2): error STR2611: Column 'revenue' of day=2026-03-01 country=DE is 2.5, expected 3.");

        Write(folder, "cases/one/orders.csv", "order_id,customer_id,status,amount,ordered_at\n1,1,returned,2.5,2026-03-01T10:00:00\n");

        Run("", folder.Path, "one").ShouldContain(line => line.Contains("STR2604: Rule 'RowCount >= 1' of dataset 'daily_revenue' stops the run"));
    }

    private static void Write(TemporaryFolder folder, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Of(name))!);
        File.WriteAllText(folder.Of(name), text);
    }

    private string[] Run(string lakehouse, string root, string name)
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        using var engine = new SparkEngine(spark, retail.Manifest!);
        var found = TransformationCase.Find(lakehouse, root).Single(candidate => candidate.Name == name);
        return [.. new CaseRunner(retail.Model!, root, engine).Run(found).Select(DiagnosticText.FirstLine)];
    }
}
