using Strata.Aws;
using Strata.Build.Jobs;
using Strata.Manifest;
using Strata.Tests.Build.Deployment;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Jobs;

/// <summary>The check against AWS: the workflow is started and followed, then Athena counts rows and keys.</summary>
[Collection(LocalAwsCollection.Name)]
public sealed class AwsDataCheckTests(Deployment.LocalAws aws)
{
    private const string Started = """{"QueryExecutionId":"q"}""";
    private const string Queued = """{"QueryExecution":{"Status":{"State":"QUEUED"}}}""";
    private const string Succeeded = """{"QueryExecution":{"Status":{"State":"SUCCEEDED"}}}""";

    private static readonly LakehouseManifest manifest = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path).Manifest!;

    private readonly RecordedProgress progress = new();

    [Fact]
    public async Task Follows_the_jobs_and_counts_rows_and_keys()
    {
        using var answers = Answers([Run("RUNNING", ("clean-orders", "RUNNING")), Run("COMPLETED", ("clean-orders", "SUCCEEDED"))], Counts(7, 7, 0));

        var outcome = await CheckAsync(answers.Endpoint);

        outcome.Problems.ShouldBeEmpty();
        (outcome.ExitCode, outcome.Summary).ShouldBe((0, "3 tables read by Athena"));
        progress.Lines.ShouldBe(["clean-orders  RUNNING", "clean-orders  SUCCEEDED", "customers  7 rows in Athena", "orders  7 rows in Athena", "daily_revenue  7 rows in Athena"]);
        answers.Requests[0].Input["Name"]!.ToString().ShouldBe("retail-local-refresh");
        answers.Requests.Where(request => request.Operation == "StartQueryExecution").Select(request => $"{request.Input["QueryString"]}").ShouldBe(
        [
            "select count(*), count(distinct \"customer_id\"), count_if(\"customer_id\" is null) from \"retail_local_cleaned\".\"customers\"",
            "select count(*), count(distinct \"order_id\"), count_if(\"order_id\" is null) from \"retail_local_cleaned\".\"orders\"",
            "select count(*), count(distinct row(\"day\", \"country\")), count_if(\"day\" is null or \"country\" is null) from \"retail_local_curated\".\"daily_revenue\"",
        ]);
    }

    [Fact]
    public async Task A_key_that_is_not_kept_fails_the_check()
    {
        using var answers = Answers([Run("COMPLETED")], Counts(7, 6, 1));

        var outcome = await CheckAsync(answers.Endpoint);

        outcome.ExitCode.ShouldBe(4);
        outcome.Problems[0].Message.ShouldBe("Dataset 'customers' – has 7 rows in Athena, of which 6 have a key of their own and 1 have none. Look at the last runs of its job.");
    }

    [Fact]
    public async Task A_job_that_fails_in_AWS_is_named_and_nothing_is_counted()
    {
        using var answers = Answers([Run("COMPLETED", ("clean-orders", "FAILED"))], Counts(7, 7, 0));

        var outcome = await CheckAsync(answers.Endpoint);

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.ShouldHaveSingleItem().Message.ShouldBe("Job 'clean-orders' – ended in step 'FAILED': SystemExit: 4. Read '/aws-glue/jobs' for all it said.");
        answers.Requests.ShouldNotContain(request => request.Operation == "StartQueryExecution");
    }

    [Fact]
    public async Task A_query_that_fails_says_why()
    {
        using var answers = new AwsAnswers(
            ("StartWorkflowRun", ["""{"RunId":"wr"}"""]),
            ("GetWorkflowRun", [Run("COMPLETED")]),
            ("StartQueryExecution", [Started]),
            ("GetQueryExecution", ["""{"QueryExecution":{"Status":{"State":"FAILED","StateChangeReason":"TABLE_NOT_FOUND: no table."}}}"""]));

        var outcome = await CheckAsync(answers.Endpoint);

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.ShouldHaveSingleItem().Message.ShouldBe("Dataset 'customers' – cannot be read by Athena: TABLE_NOT_FOUND: no table. Look at its crawler and at the permissions of Lake Formation.");
    }

    [Fact]
    public async Task The_local_AWS_runs_no_workflow_and_says_so()
    {
        var outcome = await new AwsDataCheck(aws.Target, manifest, progress).CheckAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.ShouldHaveSingleItem().Message.ShouldContain("StartWorkflowRun");
    }

    [Fact]
    public async Task Athena_of_the_local_AWS_understands_the_requests()
    {
        using var client = new HttpClient();
        await client.PostAsync(new Uri(aws.Target.Endpoint!, "moto-api/static/athena/query-results"), new StringContent("""
            {"results":[{"rows":[{"Data":[{"VarCharValue":"rows"},{"VarCharValue":"keys"},{"VarCharValue":"none"}]},{"Data":[{"VarCharValue":"5"},{"VarCharValue":"5"},{"VarCharValue":"0"}]}],"column_info":[]}],"region":"eu-west-1","account_id":"111122223333"}
            """, System.Text.Encoding.UTF8, "application/json"));
        using var athena = new AthenaApi(aws.Target, "s3://results/");

        var row = await athena.FirstRowAsync("orders", "select 1", new("orders", Strata.Build.Deployment.Stacks.Pace.For(aws.Target), progress), CancellationToken.None);

        row.ShouldBe(["5", "5", "0"]);
    }

    private Task<DataOutcome> CheckAsync(Uri endpoint) => new AwsDataCheck(AwsTarget.Local(endpoint, "eu-west-1"), manifest, progress).CheckAsync();

    private static AwsAnswers Answers(string[] runs, string counts) => new(
        ("StartWorkflowRun", ["""{"RunId":"wr"}"""]),
        ("GetWorkflowRun", runs),
        ("StartQueryExecution", [Started]),
        ("GetQueryExecution", [Queued, Succeeded]),
        ("GetQueryResults", [counts]));

    private static string Run(string status, params (string Job, string State)[] jobs)
    {
        var nodes = jobs.Select(job => $$$"""{"Type":"JOB","Name":"{{{job.Job}}}","JobDetails":{"JobRuns":[{"JobRunState":"{{{job.State}}}","ErrorMessage":"SystemExit: 4"}]}}""");
        return $$$"""{"Run":{"Status":"{{{status}}}","Graph":{"Nodes":[{{{string.Join(',', nodes)}}}] } } }""";
    }

    private static string Counts(int rows, int keys, int without) =>
        $$$"""{"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"_col0"}]},{"Data":[{"VarCharValue":"{{{rows}}}"},{"VarCharValue":"{{{keys}}}"},{"VarCharValue":"{{{without}}}"}]}]}}""";
}
