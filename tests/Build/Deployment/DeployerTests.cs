using Amazon.S3;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class DeployerTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task Creates_stacks_in_the_order_of_their_exports_and_shows_each_event()
    {
        assembly
            .Stack("order-jobs", TestAssembly.Queue("Jobs", "order-jobs", """ "KmsMasterKeyId":{"Fn::ImportValue":"order-key"} """), dependsOn: ["order-storage"])
            .Stack("order-storage", """
                "Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Version":"2012-10-17","Statement":[]}}}
                """, outputs: """ "Key":{"Value":{"Ref":"Key"},"Export":{"Name":"order-key"}} """);

        var outcome = await DeployAsync();

        outcome.Problems.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Stacks.Select(stack => (stack.Stack, stack.Result)).ShouldBe([("order-storage", StackResult.Created), ("order-jobs", StackResult.Created)]);
        progress.Lines.ShouldContain("order-jobs  CREATE_COMPLETE  Jobs  AWS::SQS::Queue");
        progress.Lines.ShouldContain(line => line.StartsWith("order-storage  CREATE_COMPLETE in ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_run_executes_nothing_and_leaves_no_change_set()
    {
        assembly.Stack("same", TestAssembly.Queue("Queue", "same"));
        await DeployAsync();
        using var cloudFormation = CloudFormationState.Client(aws.Target);
        var before = (await cloudFormation.DescribeStackEventsAsync(new() { StackName = "same" })).StackEvents;

        var outcome = await DeployAsync();

        outcome.Stacks.Single().Result.ShouldBe(StackResult.Unchanged);
        outcome.Summary().ShouldBe("no changes");
        (await cloudFormation.DescribeStackEventsAsync(new() { StackName = "same" })).StackEvents.ShouldNotBeNull().Count.ShouldBe(before.ShouldNotBeNull().Count);
        (await CloudFormationState.ChangeSetsAsync(aws.Target, "same")).ShouldBe(0);
    }

    [Fact]
    public async Task An_update_in_place_needs_no_permission()
    {
        assembly.Stack("update", TestAssembly.Bucket("Data", "update-data"));
        await DeployAsync();
        assembly.Stack("update", TestAssembly.Bucket("Data", "update-data", """ "VersioningConfiguration":{"Status":"Enabled"} """));

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(0);
        outcome.Stacks.Single().Result.ShouldBe(StackResult.Updated);
        outcome.Stacks.Single().Changes.Single().Properties.ShouldBe(["VersioningConfiguration"]);
    }

    [Fact]
    public async Task Replacing_data_is_refused_before_any_stack_is_touched()
    {
        assembly.Stack("a-first", TestAssembly.Queue("First", "a-first")).Stack("refuse", TestAssembly.Bucket("Data", "refuse-old"));
        await DeployAsync();
        assembly.Stack("a-first", TestAssembly.Queue("First", "a-first", """ "DelaySeconds":5 """)).Stack("refuse", TestAssembly.Bucket("Data", "refuse-new"));

        var outcome = await DeployAsync();

        outcome.ExitCode.ShouldBe(3);
        outcome.Stacks.ShouldBeEmpty();
        outcome.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.Location.ShouldBe(new SourceLocation("environments/retail/lakehouse.csx", 7)),
            problem => problem.Message.ShouldBe(
                "Resource 'Data' (AWS::S3::Bucket) of stack 'refuse' – would be replaced because 'BucketName' changes, and it holds data. "
                + "Restore the property, or run with --allow-replace=Data."));
        (await PendingChangesAsync("a-first")).ShouldBeTrue();
    }

    [Fact]
    public async Task Replacing_data_goes_ahead_when_the_resource_is_named()
    {
        assembly.Stack("allow", TestAssembly.Bucket("Data", "allow-old"));
        await DeployAsync();
        assembly.Stack("allow", TestAssembly.Bucket("Data", "allow-new"));

        var outcome = await DeployAsync(new DeployOptions("test") { AllowReplace = ["Data", "Nothing"] });

        outcome.ExitCode.ShouldBe(0);
        outcome.Stacks.Single().Result.ShouldBe(StackResult.Updated);
        outcome.Problems.Single().Message.ShouldStartWith("Option '--allow-replace=Nothing' – allows a replacement that no stack plans.");
        using var s3 = ArtefactBucket.Client(aws.Target);
        (await s3.ListBucketsAsync()).Buckets.Select(bucket => bucket.BucketName).ShouldContain("allow-new");
    }

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
    public async Task Code_is_uploaded_after_the_bucket_and_before_the_stacks_that_depend_on_it()
    {
        assembly
            .Artefact("code-artefacts", "code", "starter.zip", "zip")
            .Stack("code-storage", TestAssembly.Bucket("Artefacts", "code-artefacts"))
            .Stack("code-jobs", TestAssembly.Queue("Jobs", "code-jobs"), dependsOn: ["code-storage"]);

        var outcome = await DeployAsync();

        (outcome.Code.Uploaded, outcome.Code.Unchanged).ShouldBe((1, 0));
        var kinds = progress.Events.Where(happened => happened is StackStarted or StackFinished or Remark).Select(happened => happened.Subject).ToList();
        kinds.ShouldBe(["code-storage", "code-storage", "code-artefacts", "code-jobs", "code-jobs"]);
        (await DeployAsync()).Code.ShouldBe(new UploadCount(0, 1));
    }

    [Fact]
    public async Task A_large_template_travels_through_the_bucket()
    {
        var queues = Enumerable.Range(0, 120).Select(index => TestAssembly.Queue($"Queue{index}", $"large-{index}-{new string('x', 60)}", """ "Tags":[{"Key":"padding","Value":"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"}] """));
        assembly
            .Artefact("large-artefacts", "script", "clean.py", "print(1)")
            .Stack("large-storage", TestAssembly.Bucket("Artefacts", "large-artefacts"))
            .Stack("large-jobs", string.Join(",", queues), dependsOn: ["large-storage"]);

        var outcome = await DeployAsync();

        outcome.Problems.ShouldBeEmpty();
        outcome.Stacks[1].Changes.Length.ShouldBe(120);
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

    private async Task<bool> PendingChangesAsync(string stack) =>
        (await new Planner(aws.Target, progress).PlanAsync(assembly.Folder, "test")).Plan.ShouldNotBeNull().Stacks.Single(plan => plan.Stack == stack).Changes.Length > 0;
}
