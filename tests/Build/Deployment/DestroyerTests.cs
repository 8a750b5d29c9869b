using Strata.Build.Deployment;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class DestroyerTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task Stacks_go_in_reverse_order_and_retained_resources_are_listed()
    {
        await DeployTwoStacksAsync("gone");

        var outcome = await DestroyAsync("local", confirm: null);

        outcome.ExitCode.ShouldBe(0);
        outcome.Deleted.ShouldBe(["gone-jobs", "gone-storage"]);
        outcome.Text().ShouldBe("""
            Destroy: 2 stacks deleted: gone-jobs, gone-storage.
            1 resources hold data and stay; empty and delete them by hand when they are no longer needed:
              gone-data  AWS::S3::Bucket  (gone-storage: Data)

            """);
        (await CloudFormationState.StacksAsync(aws.Target, "gone-")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_has_nothing_to_destroy()
    {
        await DeployTwoStacksAsync("twice");
        await DestroyAsync("local", confirm: null);

        var outcome = await DestroyAsync("prod", confirm: null);

        outcome.ExitCode.ShouldBe(0);
        outcome.Text().ShouldBe("Nothing to destroy.\n");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dev")]
    public async Task Another_environment_than_local_must_be_confirmed_by_name(string? confirm)
    {
        await DeployTwoStacksAsync("kept");

        var outcome = await DestroyAsync("prod", confirm);

        outcome.ExitCode.ShouldBe(3);
        outcome.Problems.Single().Message.ShouldBe("Environment 'prod' – would be destroyed: kept-jobs, kept-storage. Run again with --confirm=prod.");
        (await CloudFormationState.StacksAsync(aws.Target, "kept-")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_confirmed_environment_is_destroyed()
    {
        await DeployTwoStacksAsync("sure");

        (await DestroyAsync("prod", confirm: "prod")).Deleted.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_protected_stack_is_kept_until_the_protection_is_lifted()
    {
        assembly.Stack("guarded", TestAssembly.Queue("Queue", "guarded"), isProtected: true);
        await DeployAsync();

        var refused = await DestroyAsync("prod", confirm: "prod");
        assembly.Stack("guarded", TestAssembly.Queue("Queue", "guarded"));
        await DeployAsync();
        var destroyed = await DestroyAsync("prod", confirm: "prod");

        refused.ExitCode.ShouldBe(1);
        refused.Problems.Single().Message.ShouldStartWith("Stack 'guarded' – was not deleted: it is protected against deletion.");
        destroyed.Deleted.ShouldBe(["guarded"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_artefacts_that_were_uploaded_go_with_their_bucket_and_only_with_it(bool isProtected)
    {
        var bucket = $"uploads-{isProtected.ToString().ToLowerInvariant()}";
        assembly.Stack(bucket, TestAssembly.Bucket("Uploads", bucket), isProtected: isProtected).Artefact(bucket, "script", "job.py", "print()");
        await DeployAsync();
        await new ScriptUploader(aws.Target, progress).UploadAsync(assembly.Folder);

        var outcome = await DestroyAsync("local", confirm: null);

        outcome.ExitCode.ShouldBe(isProtected ? 1 : 0, outcome.Text());
        outcome.Deleted.ShouldBe(isProtected ? [] : [bucket]);
        (await new ScriptUploader(aws.Target, progress).UploadAsync(assembly.Folder)).Count.Unchanged.ShouldBe(isProtected ? 1 : 0);
    }

    private Task<DeployOutcome> DeployAsync() =>
        new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("local"));

    private async Task DeployTwoStacksAsync(string name)
    {
        assembly
            .Stack($"{name}-storage", $$"""
                "Data":{"Type":"AWS::S3::Bucket","DeletionPolicy":"Retain","UpdateReplacePolicy":"Retain","Properties":{"BucketName":"{{name}}-data"} }
                """, outputs: $$""" "Data":{"Value":{"Ref":"Data"},"Export":{"Name":"{{name}}-data"} } """)
            .Stack($"{name}-jobs", TestAssembly.Queue("Jobs", $"{name}-jobs", $$""" "KmsMasterKeyId":{"Fn::ImportValue":"{{name}}-data"} """), dependsOn: [$"{name}-storage"]);
        (await DeployAsync()).ExitCode.ShouldBe(0);
    }

    private Task<DestroyOutcome> DestroyAsync(string environment, string? confirm) =>
        new Destroyer(aws.Target, progress).DestroyAsync(assembly.Folder, environment, confirm);
}
