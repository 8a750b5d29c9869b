using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Build;
using Strata.Build.LocalAws;
using Strata.Tests.Runtime;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Jobs;

/// <summary>Lakehouses, each deployed to a local AWS of its own, and their deployed jobs on real Spark.</summary>
[Collection(CdkCollection.Name)]
public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly BuildPaths paths;

    public RunTests()
    {
        paths = new(root.Path);
        var repository = BuildPaths.Find();
        Borrow(repository.Runtime, paths.Runtime);
        Borrow(repository.LocalAws, paths.LocalAws);
        Borrow(Path.GetDirectoryName(repository.SparkWorker)!, Path.GetDirectoryName(paths.SparkWorker)!);
        Borrow(Path.Combine(repository.Tests, "Verification"), Path.Combine(paths.Tests, "Verification"));
        Borrow(repository.PythonEnvironment, paths.PythonEnvironment);
        Copy(repository.Environments, paths.Environments);
    }

    public void Dispose()
    {
        LocalAwsRecord.Read(paths.LocalAwsRecord)?.Stop();
        root.Dispose();
    }

    [SkippableFact]
    public void Publishes_what_the_preview_shows_and_tells_the_cells_that_a_file_expects_otherwise()
    {
        SkipWithoutEngines();
        File.WriteAllText(Path.Combine(paths.Environments, "retail", "samples", "expected.customers.csv"), "customer_id,country\n1,GB\n2,UK\n3,NL\n4,NL\n");

        var run = Run("--target=Verify", "--data", "--format=json");

        run.ExitCode.ShouldBe(4, run.Errors);
        var stage = Stage(run.Text, "Verify");
        var jobs = stage["details"]!["data"]!["jobs"]!.AsArray();
        jobs.Select(job => $"{job!["dataset"]} {job["published"]} {job["quarantined"]}").ShouldBe(["customers 4 ", "orders 6 1", "daily_revenue 4 "]);
        jobs[1]!["read"]!.ToJsonString().ShouldBe("""{"shop.orders":8}""");
        stage["summary"]!.ToString().ShouldEndWith("3 of 3 tables and 1 quarantine compared, 1 difference");
        run.Errors.ShouldContain("environments/retail/samples/expected.customers.csv(3): error STR2611: Column 'country' of customer_id=2 is US, expected UK.");
    }

    [SkippableFact]
    public async Task Code_of_an_author_runs_as_deployed_and_a_gate_that_stops_ends_with_4_and_keeps_its_readers_from_running()
    {
        SkipWithoutEngines();
        UseOwnCode(more: """
            wide.Expect(q => q.RowCount(atLeast: 1));
            Curated("widest", from w in wide select w);
            """);
        var data = root.Of("data");

        var run = Run("--target=Run", $"--data={data}", "--format=json");

        run.ExitCode.ShouldBe(4, run.Errors);
        run.Errors.ShouldContain("error STR6111: Dataset 'wide' breaks 1 of its rules, and nothing was published: RowCount >= 1");
        var details = Stage(run.Text, "Run")["details"]!;
        details["jobs"]!.AsArray().Select(job => $"{job!["dataset"]} {job["exitCode"]} {job["published"]}").ShouldBe(
            ["paid_orders 0 4", "places 0 3", "best 0 2", "spreads 0 2", "wide 4 "], ignoreOrder: true);
        details["notRun"]!.ToJsonString().ShouldBe("""[{"dataset":"widest","waitsFor":"wide"}]""");
        var curated = Path.Combine(data, "own-code-local-curated-111122223333-eu-west-1");
        (await RowsOf(curated, "places", "order_id", "customer_id", "number")).ShouldBe(["1 7 2", "2 7 1", "4 8 1"]);
        (await RowsOf(curated, "best", "order_id")).ShouldBe(["2", "4"]);
        (await RowsOf(curated, "spreads", "customer_id", "orders", "widest")).ShouldBe(["7 2 5.0000", "8 1 0.0000"]);
        Directory.Exists(Path.Combine(curated, "wide")).ShouldBeFalse();
    }

    [SkippableFact]
    public void A_dataset_that_is_none_is_told_before_anything_is_deployed()
    {
        SkipWithoutEngines();

        var run = Run("--target=Run", "--dataset=ordrs+");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("error: Dataset 'ordrs' is filled by no job. Did you mean 'orders+'? Choose one of customers, daily_revenue, orders.");
        run.Text.ShouldNotContain("Deploy");
    }

    private static void SkipWithoutEngines()
    {
        Skip.If(SparkHome.Find() is null, SparkHome.Missing);
        Skip.If(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is { Length: > 0 }, "AWS_ENDPOINT_URL names another AWS than the local one");
    }

    private static async Task<IEnumerable<string>> RowsOf(string layer, string table, params string[] columns) =>
        (await DeltaFolder.ReadAsync(Path.Combine(layer, table)))
            .Select(row => string.Join(" ", columns.Select(column => Convert.ToString(row[column], CultureInfo.InvariantCulture))))
            .Order(StringComparer.Ordinal);

    private void UseOwnCode(string more)
    {
        Copy(RepositoryRoot.Of("tests", "Lakehouses", "own_code"), Path.Combine(paths.Environments, "own_code"));
        var script = Path.Combine(paths.Environments, "own_code", "lakehouse.csx");
        File.WriteAllText(script, File.ReadAllText(script).Replace("Environment(\"test\"", "Environment(\"local\"") + more);
        File.WriteAllText(Path.Combine(paths.Environments, "local.csx"), "#load \"own_code/lakehouse.csx\"\n");
    }

    private static void Borrow(string folder, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (Directory.Exists(folder))
        {
            Directory.CreateSymbolicLink(place, folder);
        }
    }

    private static void Copy(string folder, string place)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(place, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static JsonNode Stage(string document, string name) =>
        JsonNode.Parse(document)!["stages"]!.AsArray().Single(stage => stage!["name"]!.GetValue<string>() == name)!;

    private (int ExitCode, string Text, string Errors) Run(params string[] args)
    {
        var (stdout, stderr) = (new StringWriter(), new StringWriter());
        var exitCode = new BuildRun(paths, stdout, stderr).Execute(args);
        return (exitCode, stdout.ToString(), stderr.ToString());
    }
}
