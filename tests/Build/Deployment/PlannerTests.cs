using Strata.Build.Deployment;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Plans;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class PlannerTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    private string PlanPath => Path.Combine(assembly.Folder, "plan.json");

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task A_plan_for_an_empty_account_creates_everything_and_leaves_nothing_behind()
    {
        assembly
            .Stack("empty-storage", TestAssembly.Bucket("Data", "empty-data"), outputs: """ "Data":{"Value":{"Ref":"Data"},"Export":{"Name":"empty-data"}} """)
            .Stack("empty-jobs", TestAssembly.Queue("Jobs", "empty-jobs", """ "KmsMasterKeyId":{"Fn::ImportValue":"empty-data"} """), dependsOn: ["empty-storage"]);

        var outcome = await PlanAsync();

        outcome.ExitCode(detailed: true).ShouldBe(2);
        outcome.ExitCode(detailed: false).ShouldBe(0);
        PlanText.Write(outcome.Plan.ShouldNotBeNull()).ShouldBe("""
            empty-storage  new stack
              +  create  Data  AWS::S3::Bucket  environments/retail/lakehouse.csx(7)
            empty-jobs  new stack  read from the templates, because the export 'empty-data' is not there yet
              +  create  Jobs  AWS::SQS::Queue  environments/retail/lakehouse.csx(31)
            Plan: 2 to create, 0 to update, 0 to replace, 0 to delete.

            """);
        (await CloudFormationState.StacksAsync(aws.Target, "empty-")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_after_a_deployment_has_no_changes_and_leaves_no_change_set()
    {
        assembly.Stack("done", TestAssembly.Queue("Queue", "done"));
        await DeployAsync();

        var outcome = await PlanAsync();

        outcome.ExitCode(detailed: true).ShouldBe(0);
        PlanText.Write(outcome.Plan.ShouldNotBeNull()).ShouldBe("No changes.\n");
        (await CloudFormationState.ChangeSetsAsync(aws.Target, "done")).ShouldBe(0);
    }

    [Fact]
    public async Task Data_at_risk_comes_first_with_the_property_that_puts_it_there()
    {
        assembly.Stack("risk", $"{TestAssembly.Queue("A", "risk-a")},{TestAssembly.Queue("Gone", "risk-gone")},{TestAssembly.Bucket("Z", "risk-old")}");
        await DeployAsync();
        assembly.Stack("risk", $"{TestAssembly.Queue("A", "risk-a", """ "DelaySeconds":5 """)},{TestAssembly.Queue("New", "risk-new")},{TestAssembly.Bucket("Z", "risk-new")}");

        var plan = (await PlanAsync()).Plan.ShouldNotBeNull();

        plan.Changes.Select(change => (change.LogicalId, change.Kind)).ShouldBe(
        [
            ("Gone", ChangeKind.Delete), ("Z", ChangeKind.Replace), ("A", ChangeKind.Update), ("New", ChangeKind.Create),
        ], ignoreOrder: true);
        PlanText.Write(plan).ShouldBe("""
            risk
              -/+ replace Z  AWS::S3::Bucket  because BucketName  HOLDS DATA, WHICH WOULD BE LOST  environments/retail/lakehouse.csx(7)
              -  delete  Gone  AWS::SQS::Queue  HOLDS DATA, WHICH WOULD BE LOST
              ~  update  A  AWS::SQS::Queue  because DelaySeconds  environments/retail/lakehouse.csx(31)
              +  create  New  AWS::SQS::Queue  environments/retail/lakehouse.csx(31)
            Plan: 1 to create, 1 to update, 1 to replace, 1 to delete; 1 of the replaced resources holds data.

            """);
        (await CloudFormationState.ChangeSetsAsync(aws.Target, "risk")).ShouldBe(0);
    }

    [Fact]
    public async Task A_saved_plan_is_deployed_as_reviewed()
    {
        assembly.Stack("saved", TestAssembly.Queue("Queue", "saved"));
        await SaveAsync();

        var outcome = await DeployAsync(PlanPath);

        outcome.Problems.ShouldBeEmpty();
        outcome.Stacks.Single().Result.ShouldBe(StackResult.Created);
    }

    [Fact]
    public async Task A_saved_plan_is_refused_once_the_template_changed()
    {
        assembly.Stack("edited", TestAssembly.Queue("Queue", "edited"));
        await SaveAsync();
        assembly.Stack("edited", TestAssembly.Queue("Queue", "edited", """ "DelaySeconds":5 """));

        var outcome = await DeployAsync(PlanPath);

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldBe("Plan 'plan.json' – is stale: the template of stack 'edited' changed since. Run Plan again and review it.");
    }

    [Fact]
    public async Task A_saved_plan_is_refused_once_the_stack_changed()
    {
        assembly.Stack("moved", TestAssembly.Queue("Queue", "moved"));
        await SaveAsync();
        await DeployAsync();

        var outcome = await DeployAsync(PlanPath);

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldContain("is stale: the stack 'moved' was created since.");
        (await CloudFormationState.ChangeSetsAsync(aws.Target, "moved")).ShouldBe(0);
    }

    [Fact]
    public async Task A_saved_plan_is_refused_for_another_environment()
    {
        assembly.Stack("other", TestAssembly.Queue("Queue", "other"));
        await SaveAsync("prod");

        (await DeployAsync(PlanPath)).Problems.Single().Message.ShouldContain("it was made for the environment 'prod', not 'test'");
    }

    [Theory]
    [InlineData("\"saved\"", "\"other\"", "it was edited after it was written")]
    [InlineData("\"version\": 1", "\"version\": 2", "it has version 2, and this build reads version 1")]
    [InlineData("\"environment\"", "\"unheardOf\"", "it is cut or is not a plan")]
    [InlineData("\"stacks\": [", "", "it is cut or is not a plan")]
    public async Task A_saved_plan_that_is_not_as_it_was_written_is_refused(string text, string replacement, string reason)
    {
        assembly.Stack("saved", TestAssembly.Queue("Queue", "saved"));
        await SaveAsync();
        File.WriteAllText(PlanPath, File.ReadAllText(PlanPath).Replace(text, replacement, StringComparison.Ordinal));

        var outcome = await DeployAsync(PlanPath);

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldBe($"Plan 'plan.json' – cannot be used: {reason}. Run Plan again and review it.");
    }

    private Task<PlanOutcome> PlanAsync(string environment = "test") => new Planner(aws.Target, progress).PlanAsync(assembly.Folder, environment);

    private async Task SaveAsync(string environment = "test") =>
        File.WriteAllText(PlanPath, PlanFile.Write((await PlanAsync(environment)).Plan.ShouldNotBeNull()));

    private Task<DeployOutcome> DeployAsync(string? plan = null) =>
        new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("test") { PlanFile = plan });
}
