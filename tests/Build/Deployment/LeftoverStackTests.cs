using Strata.Build.Deployment;
using Strata.Build.Deployment.Plans;

namespace Strata.Tests.Build.Deployment;

/// <summary>A stack that is no longer declared goes, and nothing of anybody else does.</summary>
[Collection(LocalAwsCollection.Name)]
public sealed class LeftoverStackTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task A_stack_that_is_no_longer_declared_is_planned_and_deleted_last()
    {
        await DeployTwoStacksAsync("less");
        assembly.Stack("less-storage", TestAssembly.Queue("Storage", "less-storage"), lakehouse: "less").Without("less-jobs");

        var plan = (await PlanAsync()).Plan.ShouldNotBeNull();
        var outcome = await DeployAsync();

        PlanText.Write(plan).ShouldBe("""
            less-jobs  is no longer declared: the stack is deleted
              -  delete  Jobs  AWS::SQS::Queue  HOLDS DATA, WHICH WOULD BE LOST  environments/retail/lakehouse.csx(31)
            Plan: 0 to create, 0 to update, 0 to replace, 1 to delete.

            """);
        outcome.Stacks.Select(stack => (stack.Stack, stack.Result)).ShouldBe([("less-storage", StackResult.Unchanged), ("less-jobs", StackResult.Deleted)]);
        (await CloudFormationState.StacksAsync(aws.Target, "less-")).Keys.ShouldBe(["less-storage"]);
    }

    [Fact]
    public async Task Another_lakehouse_is_left_alone()
    {
        await DeployTwoStacksAsync("mine");
        using var other = new TestAssembly();
        other.Stack("other-storage", TestAssembly.Queue("Storage", "other-storage"), lakehouse: "other");
        await new Deployer(aws.Target, progress).DeployAsync(other.Folder, new DeployOptions("test"));

        (await DeployAsync()).Summary().ShouldBe("no changes");
        (await CloudFormationState.StacksAsync(aws.Target, "other-")).Keys.ShouldBe(["other-storage"]);
    }

    [Fact]
    public async Task A_saved_plan_is_refused_when_it_would_delete_more_than_was_reviewed()
    {
        await DeployTwoStacksAsync("more");
        var path = Path.Combine(assembly.Folder, "plan.json");
        assembly.Without("more-jobs");
        File.WriteAllText(path, PlanFile.Write((await PlanAsync()).Plan.ShouldNotBeNull()));
        using var between = new TestAssembly();
        between
            .Stack("more-storage", TestAssembly.Queue("Storage", "more-storage"), lakehouse: "more")
            .Stack("more-jobs", TestAssembly.Queue("Jobs", "more-jobs"), lakehouse: "more")
            .Stack("more-extra", TestAssembly.Queue("Extra", "more-extra"), lakehouse: "more");
        await new Deployer(aws.Target, progress).DeployAsync(between.Folder, new DeployOptions("test"));

        var outcome = await new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("test") { PlanFile = path });

        outcome.Problems.Single().Message.ShouldContain("is stale: the stack 'more-extra' would be deleted too");
    }

    [Fact]
    public async Task Destroying_an_environment_takes_leftovers_with_it()
    {
        await DeployTwoStacksAsync("all");
        assembly.Without("all-jobs");

        var outcome = await new Destroyer(aws.Target, progress).DestroyAsync(assembly.Folder, "local", confirm: null);

        outcome.Deleted.ShouldBe(["all-jobs", "all-storage"]);
    }

    private async Task DeployTwoStacksAsync(string lakehouse)
    {
        assembly
            .Stack($"{lakehouse}-storage", TestAssembly.Queue("Storage", $"{lakehouse}-storage"), lakehouse: lakehouse)
            .Stack($"{lakehouse}-jobs", TestAssembly.Queue("Jobs", $"{lakehouse}-jobs"), dependsOn: [$"{lakehouse}-storage"], lakehouse: lakehouse);
        (await DeployAsync()).ExitCode.ShouldBe(0);
    }

    private Task<PlanOutcome> PlanAsync() => new Planner(aws.Target, progress).PlanAsync(assembly.Folder, "test");

    private Task<DeployOutcome> DeployAsync() => new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("test"));
}
