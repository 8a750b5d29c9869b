using System.Text.Json.Nodes;
using Strata.Build;
using Strata.Tests.Support;

namespace Strata.Tests.Build;

public sealed class BuildRunTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-build-");
    private readonly StringWriter stdout = new();
    private readonly StringWriter stderr = new();

    public BuildRunTests()
    {
        Directory.CreateDirectory(Path.Combine(root.FullName, "environments"));
        Script("local", ScriptUnderTest.Prologue + ScriptUnderTest.Copy);
    }

    public void Dispose() => root.Delete(recursive: true);

    [Theory]
    [InlineData("--target=Deploi")]
    [InlineData("--evn=prod")]
    [InlineData("--env=lokal")]
    [InlineData("--target=Validate --keep")]
    public void Does_nothing_when_the_command_line_is_wrong(string line)
    {
        var exitCode = Run(line.Split(' '));

        exitCode.ShouldBe(1);
        stderr.ToString().ShouldStartWith("error: ");
        stdout.ToString().ShouldBeEmpty();
        Directory.Exists(Path.Combine(root.FullName, "artifacts")).ShouldBeFalse();
    }

    [Fact]
    public void Writes_the_manifest_and_ends_with_a_summary()
    {
        var exitCode = Run("--target=Validate");

        stderr.ToString().ShouldBeEmpty();
        exitCode.ShouldBe(0);
        File.Exists(Path.Combine(root.FullName, "artifacts", "local", "lakehouse.json")).ShouldBeTrue();
        stdout.ToString().ShouldContain("│ Validate │ shop: 1 table, 1 dataset, 0 rules, no problems");
    }

    [Fact]
    public void Fits_eighty_columns_when_no_terminal_says_otherwise()
    {
        Run("--target=Validate");

        stdout.ToString().Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 80);
    }

    [Fact]
    public void Tells_problems_where_they_are_and_exits_1()
    {
        Script("local", ScriptUnderTest.Prologue + "var x = Secrt(\"a\");");

        var exitCode = Run("--target=Validate");

        exitCode.ShouldBe(1);
        stderr.ToString().ShouldContain("environments/local.csx(4,9): error CS0103:");
        stderr.ToString().ShouldEndWith($"Found 1 error.{Environment.NewLine}");
        stderr.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public void Writes_one_json_document_and_nothing_else_to_standard_output()
    {
        var exitCode = Run("--target=Validate", "--format=json");

        var document = JsonNode.Parse(stdout.ToString());
        exitCode.ShouldBe(0);
        document?["exitCode"]?.GetValue<int>().ShouldBe(0);
        document?["stages"]?[0]?["details"]?["lakehouse"]?.GetValue<string>().ShouldBe("shop");
    }

    [Fact]
    public void Puts_problems_into_the_json_document_too()
    {
        Script("local", ScriptUnderTest.Prologue + "var x = Secrt(\"a\");");

        Run("--target=Validate", "--format=json");

        var problem = JsonNode.Parse(stdout.ToString())?["diagnostics"]?[0];
        problem?["id"]?.GetValue<string>().ShouldBe("CS0103");
        problem?["line"]?.GetValue<int>().ShouldBe(4);
        problem?["suggestion"]?.GetValue<string>().ShouldBe("Secret");
    }

    [Fact]
    public void Gives_the_agent_of_a_pipeline_located_issues()
    {
        Script("local", ScriptUnderTest.Prologue + "var x = Secrt(\"a\");");

        new BuildRun(new BuildPaths(root.FullName), stdout, stderr) { IsPipeline = true }.Execute(["--target=Validate"]);

        stdout.ToString().ShouldContain("##vso[task.logissue type=error;sourcepath=environments/local.csx;linenumber=4;columnnumber=9;code=CS0103;]");
    }

    [Fact]
    public void Names_the_stage_to_run_first_when_its_artefact_is_missing()
    {
        var exitCode = Run("--target=Plan", "--exclusive");

        exitCode.ShouldBe(1);
        stderr.ToString().ShouldBe($"error: Artefact 'artifacts/local/lakehouse.json' does not exist. Run --target=Validate --environment=local first.{Environment.NewLine}");
    }

    [Fact]
    public void Sums_up_what_went_well_and_repeats_the_first_error_below_it()
    {
        var samples = Directory.CreateDirectory(Path.Combine(root.FullName, "environments", "samples"));
        File.WriteAllText(Path.Combine(samples.FullName, "shop.orders.csv"), "id,totl\n1,2\n");
        Script("local", ScriptUnderTest.Prologue + """
            record RawOrder(long Id, decimal Total);
            var orders = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data")).Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
            """);

        var exitCode = Run("--target=Preview");

        exitCode.ShouldBe(1);
        stdout.ToString().ShouldMatch("│ Preview +│ failed ");
        stderr.ToString().Split(Environment.NewLine)[^2].ShouldStartWith("environments/samples/shop.orders.csv(1");
    }

    [Fact]
    public void Exits_4_when_a_rule_stops_a_dataset_on_its_samples()
    {
        var samples = Directory.CreateDirectory(Path.Combine(root.FullName, "environments", "samples"));
        File.WriteAllText(Path.Combine(samples.FullName, "shop.orders.csv"), "id,total\n1,2\n1,3\n");
        Script("local", ScriptUnderTest.Prologue + """
            record RawOrder(long Id, decimal Total);
            record Order(long OrderId, decimal Total);
            var raw = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data")).Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
            var orders = Cleaned("orders", from o in raw select new Order(o.Id, o.Total)).Key(o => o.OrderId).Expect(q => q.IsUnique(o => o.OrderId)).OnFailure(Fail);
            """);

        var exitCode = Run("--target=Preview");

        exitCode.ShouldBe(4, stderr.ToString());
        stderr.ToString().ShouldBe($"error: Dataset 'orders' would publish nothing: a quality rule stops it on its samples. Correct the samples, the query or the rule.{Environment.NewLine}");
    }

    [Fact]
    public void Exits_5_while_another_run_is_at_work_on_the_environment()
    {
        using var other = RunLock.Take(new BuildPaths(root.FullName).ArtifactsOf("local").Lock, "local");

        var exitCode = Run("--target=Validate");

        exitCode.ShouldBe(5);
        stderr.ToString().ShouldStartWith($"error: Environment 'local' is in use by process {Environment.ProcessId} on ");
    }

    [Fact]
    public void Says_one_line_and_logs_the_rest_when_something_unforeseen_happens()
    {
        File.WriteAllText(Path.Combine(root.FullName, "artifacts"), "a file where the folder should be");

        var exitCode = Run("--target=Validate");

        exitCode.ShouldBe(1);
        stderr.ToString().Trim().Split('\n').Length.ShouldBe(1);
        stderr.ToString().ShouldNotContain("   at ");
    }

    private int Run(params string[] args) => new BuildRun(new BuildPaths(root.FullName), stdout, stderr).Execute(args);

    private void Script(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, "environments", $"{name}.csx"), text);
}
