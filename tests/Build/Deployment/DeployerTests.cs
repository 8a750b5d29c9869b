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
    public async Task Code_is_uploaded_after_the_bucket_and_before_the_stacks_that_depend_on_it()
    {
        assembly
            .Artefact("code-artefacts", "code", "starter.zip", "zip")
            .Stack("code-storage", TestAssembly.Bucket("Artefacts", "code-artefacts"))
            .Stack("code-jobs", TestAssembly.Queue("Jobs", "code-jobs"), dependsOn: ["code-storage"]);

        var outcome = await DeployAsync();

        (outcome.Code.Uploaded, outcome.Code.Unchanged).ShouldBe((1, 0));
        var kinds = progress.Events.Where(happened => happened is WorkStarted or WorkFinished or Remark).Select(happened => happened.Subject).ToList();
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

    private Task<DeployOutcome> DeployAsync(DeployOptions? options = null) =>
        new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, options ?? new DeployOptions("test"));

    private async Task<bool> PendingChangesAsync(string stack) =>
        (await new Planner(aws.Target, progress).PlanAsync(assembly.Folder, "test")).Plan.ShouldNotBeNull().Stacks.Single(plan => plan.Stack == stack).Changes.Length > 0;
}
