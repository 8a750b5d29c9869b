using Amazon.CloudFormation;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class DeployFailureTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task The_first_real_failure_is_located_and_what_depends_on_it_is_skipped()
    {
        assembly
            .Stack("fail-storage", TestAssembly.Queue("Good", "fail-good"))
            .Stack("fail-middle", TestAssembly.Queue("Bad", "fail-bad", """ "DelaySeconds":"long" """), dependsOn: ["fail-storage"])
            .Stack("fail-last", TestAssembly.Queue("Last", "fail-last"), dependsOn: ["fail-middle"]);

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Stacks.Select(stack => stack.Result).ShouldBe([StackResult.Created, StackResult.Failed, StackResult.Skipped]);
        outcome.Stacks[2].SkippedBecause.ShouldBe("fail-middle");
        outcome.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.Id.ShouldBe("STR5201"),
            problem => problem.Location.ShouldBe(new SourceLocation("environments/retail/lakehouse.csx", 31)),
            problem => problem.Message.ShouldStartWith("Resource 'Bad' (AWS::SQS::Queue) of stack 'fail-middle' – ended as CREATE_FAILED: "),
            problem => problem.Message.ShouldEndWith("Correct its declaration and deploy again."));
    }

    [Fact]
    public async Task A_failed_update_is_undone_and_located()
    {
        assembly.Stack("undo", TestAssembly.Queue("Queue", "undo", """ "DelaySeconds":5 """));
        await DeployAsync();
        assembly.Stack("undo", TestAssembly.Queue("Queue", "undo", """ "DelaySeconds":"long" """));

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Location.Line.ShouldBe(31);
        outcome.Problems.Single().Message.ShouldStartWith("Resource 'Queue' (AWS::SQS::Queue) of stack 'undo' – ended as UPDATE_FAILED: ");
        (await CloudFormationState.StacksAsync(aws.Target, "undo"))["undo"].ShouldBe("UPDATE_ROLLBACK_COMPLETE");
    }

    [Fact]
    public async Task A_stack_whose_creation_was_undone_is_made_again()
    {
        assembly.Stack("again", TestAssembly.Queue("Queue", "again", """ "DelaySeconds":"long" """));
        (await DeployAsync()).ExitCode.ShouldBe(1);
        assembly.Stack("again", TestAssembly.Queue("Queue", "again"));

        var outcome = await DeployAsync();

        outcome.Problems.ShouldBeEmpty();
        outcome.Stacks.Single().Result.ShouldBe(StackResult.Created);
        progress.Lines.ShouldContain("again  was rolled back when it was created; deleting the empty stack first");
    }

    [Fact]
    public async Task A_template_that_CloudFormation_refuses_is_one_sentence_and_leaves_no_shell()
    {
        assembly.Stack("refused", """
            "Queue":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Ref":"Nobody"}}}
            """);

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldStartWith("Stack 'refused' – has a change set that CloudFormation refused: ");
        (await CloudFormationState.StacksAsync(aws.Target, "refused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_shell_that_a_killed_run_left_is_no_obstacle()
    {
        assembly.Stack("shell", TestAssembly.Queue("Queue", "shell"));
        using var cloudFormation = CloudFormationState.Client(aws.Target);
        await cloudFormation.CreateChangeSetAsync(new()
        {
            StackName = "shell",
            ChangeSetName = "killed",
            ChangeSetType = ChangeSetType.CREATE,
            TemplateBody = File.ReadAllText(Path.Combine(assembly.Folder, "shell.template.json")),
        });

        var outcome = await DeployAsync();

        outcome.Problems.ShouldBeEmpty();
        outcome.Stacks.Single().Result.ShouldBe(StackResult.Created);
    }

    [Fact]
    public async Task An_interrupted_run_is_picked_up_where_CloudFormation_is()
    {
        assembly.Stack("interrupted", string.Join(",", Enumerable.Range(0, 30).Select(index => TestAssembly.Queue($"Queue{index}", $"interrupted-{index}"))));
        using var interruption = new CancellationTokenSource();
        var interrupting = new InterruptingProgress(interruption);
        await Should.ThrowAsync<OperationCanceledException>(
            () => new Deployer(aws.Target, interrupting).DeployAsync(assembly.Folder, new DeployOptions("test"), interruption.Token));

        var outcome = await DeployAsync();

        outcome.Problems.ShouldBeEmpty();
        (await CloudFormationState.StacksAsync(aws.Target, "interrupted"))["interrupted"].ShouldBe("CREATE_COMPLETE");
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_one_clear_sentence()
    {
        assembly.Stack("nowhere", TestAssembly.Queue("Queue", "nowhere"));
        var target = aws.Target with { Endpoint = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}") };

        var outcome = await new Deployer(target, progress).DeployAsync(assembly.Folder, new DeployOptions("test"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Id.ShouldBe("STR5001");
    }

    [Fact]
    public async Task Credentials_of_another_account_than_the_environments_deploy_nothing()
    {
        assembly.Stack("elsewhere", TestAssembly.Queue("Queue", "elsewhere"), environment: "aws://444455556666/eu-west-1");

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldBe(
            $"Credentials for '{aws.Target}' – are of account 111122223333, and the environment is account 444455556666. Log in to account 444455556666, or set AWS_PROFILE.");
        (await CloudFormationState.StacksAsync(aws.Target, "elsewhere")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_is_one_clear_sentence()
    {
        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldEndWith("manifest.json' – does not exist. Run the Synth target.");
    }

    private sealed class InterruptingProgress(CancellationTokenSource interruption) : IDeploymentProgress
    {
        public void Report(DeploymentEvent happened)
        {
            if (happened is ResourceProgress) interruption.Cancel();
        }
    }

    private Task<DeployOutcome> DeployAsync(DeployOptions? options = null) =>
        new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, options ?? new DeployOptions("test"));
}
