using Strata.Build.Deployment;
using Strata.Build.Deployment.Artefacts;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class ScriptUploaderTests(LocalAws aws) : IDisposable
{
    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task Each_script_is_uploaded_once_as_it_lies_there()
    {
        await DeployAsync("once-artefacts");

        var first = await UploadAsync();
        var second = await UploadAsync();

        (first.Count.ToString(), second.Count.ToString()).ShouldBe(("2 uploaded, 0 unchanged", "0 uploaded, 2 unchanged"));
        using var s3 = ArtefactBucket.Client(aws.Target);
        var listed = (await s3.ListObjectsV2Async(new() { BucketName = "once-artefacts", Prefix = "glue/" })).S3Objects;
        listed.Select(found => found.Key.Split('-')[^1]).Order().ShouldBe(["clean.py", "curate.py"]);
    }

    [Fact]
    public async Task A_changed_script_is_uploaded_beside_the_old_one()
    {
        await DeployAsync("beside-artefacts");
        await UploadAsync();
        assembly.Artefact("beside-artefacts", "script", "curate.py", "print('new')");

        (await UploadAsync()).Count.ShouldBe(new UploadCount(1, 1));
    }

    [Fact]
    public async Task A_script_that_changed_since_synthesis_is_refused()
    {
        await DeployAsync("changed-artefacts");
        File.AppendAllText(Path.Combine(assembly.Folder, "clean.py"), "# edited");

        var outcome = await UploadAsync();

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Message.ShouldEndWith("clean.py' – is not what was synthesized. Run the Synth target.");
    }

    [Fact]
    public async Task Without_its_bucket_nothing_is_uploaded()
    {
        assembly.Stack("absent-storage", TestAssembly.Bucket("Artefacts", "absent-artefacts")).Artefact("absent-artefacts", "script", "clean.py", "print(1)");

        (await UploadAsync()).Problems.Single().Message.ShouldBe(
            "Bucket 'absent-artefacts' – does not exist yet. Run the Deploy target first: the storage stack creates it.");
    }

    private async Task DeployAsync(string bucket)
    {
        assembly
            .Stack($"{bucket}-storage", TestAssembly.Bucket("Artefacts", bucket))
            .Artefact(bucket, "script", "clean.py", "print('clean')")
            .Artefact(bucket, "script", "curate.py", "print('curate')");
        (await new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("test"))).ExitCode.ShouldBe(0);
    }

    private Task<UploadOutcome> UploadAsync() => new ScriptUploader(aws.Target, progress).UploadAsync(assembly.Folder);
}
