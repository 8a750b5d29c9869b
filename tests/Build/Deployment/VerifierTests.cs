using System.Text.Json.Nodes;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Artefacts;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Tests.Support;
using Strata.Tests.Synthesis;
using Verifier = Strata.Build.Deployment.Verifier;

namespace Strata.Tests.Build.Deployment;

/// <summary>The retail lakehouse, deployed as it is and then tampered with behind CloudFormation's back.</summary>
[Collection(CdkCollection.Name)]
public sealed class VerifierTests : IAsyncLifetime
{
    private static readonly AwsService glue = new("Glue", "glue", "2017-03-31");
    private static readonly AwsService iam = new("IAM", "iam", "2010-05-08") { IsGlobal = true };

    private readonly LocalAws aws = new();
    private readonly TemporaryFolder folder = new();
    private readonly SampleRuntime runtime = new();
    private readonly RecordedProgress progress = new();

    private string Assembly => folder.Of("assembly");

    private string Manifest => folder.Of("lakehouse.json");

    public async Task InitializeAsync()
    {
        await aws.InitializeAsync();
        var manifest = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path).Manifest.ShouldNotBeNull();
        File.WriteAllText(Manifest, ManifestJson.Write(manifest));
        LakehouseApp.Synthesize(manifest, Assembly, runtime.Options).Diagnostics.ShouldBeEmpty();
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        runtime.Dispose();
        return aws.DisposeAsync();
    }

    [Fact]
    public async Task A_deployment_is_verified_and_each_later_change_is_found_where_it_was_declared()
    {
        (await DeployAsync()).Problems.ShouldBeEmpty();
        (await UploadAsync()).Uploaded.ShouldBePositive();

        var fresh = await VerifyAsync();
        (await DeployAsync()).Summary().ShouldBe("no changes");
        (await UploadAsync()).Uploaded.ShouldBe(0);
        var script = await TamperAsync();
        var tampered = await VerifyAsync();

        fresh.Problems.Select(problem => problem.Message).ShouldBeEmpty();
        (fresh.ExitCode, fresh.Skipped).ShouldBe((0, 0));
        fresh.Passed.ShouldBeGreaterThan(70);
        File.Exists(folder.Of("verification.trx")).ShouldBeTrue();

        tampered.ExitCode.ShouldBe(4);
        tampered.Problems.Length.ShouldBe(5);
        ShouldTell(tampered, "Resource 'CleanOrdersTrigger' (AWS::Glue::Trigger, 'retail-local-after-inputs-of-orders') of stack 'retail-local-workflow-3' – is not in its service.");
        ShouldTell(tampered, "PublicAccessBlockConfiguration.BlockPublicAcls: declared true, found nothing");
        ShouldTell(tampered, "\"PolicyName\":\"sesame\"");
        ShouldTell(tampered, $"'{script}' differs from the local file");
        ShouldTell(tampered, "The workflow's edges differ from the datasets' edges.");
        tampered.Problems.Single(problem => problem.Message.Contains("CleanOrdersTrigger", StringComparison.Ordinal))
            .Location.ShouldSatisfyAllConditions(
                place => place.File.ShouldEndWith("lakehouse.csx"),
                place => place.Line.ShouldBePositive());
    }

    [Fact]
    public async Task Tests_that_cannot_run_are_told_from_tests_that_fail()
    {
        var outcome = await new Verifier(aws.Target).VerifyAsync(folder.Of("nothing.dll"), Manifest, Assembly, folder.Of("verification.trx"));

        outcome.ExitCode.ShouldBe(1);
        outcome.Problems.Single().Id.ShouldBe("STR6002");
    }

    private static void ShouldTell(VerifyOutcome outcome, string text) =>
        outcome.Problems.ShouldContain(problem => problem.Message.Contains(text, StringComparison.Ordinal), $"{text}\n---\n{string.Join("\n", outcome.Problems)}");

    private Task<DeployOutcome> DeployAsync() => new Deployer(aws.Target, progress).DeployAsync(Assembly, new DeployOptions("local"));

    private async Task<UploadCount> UploadAsync() => (await new ScriptUploader(aws.Target, progress).UploadAsync(Assembly)).Count;

    private Task<VerifyOutcome> VerifyAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent.ShouldNotBeNull().Name;
        var tests = RepositoryRoot.Of("tests", "Verification", "bin", configuration, "net10.0", "Strata.Verification.dll");
        return new Verifier(aws.Target).VerifyAsync(tests, Manifest, Assembly, folder.Of("verification.trx"));
    }

    private async Task<string> TamperAsync()
    {
        await CallAsync(glue, JsonProtocol.Request("AWSGlue.DeleteTrigger", new JsonObject { ["Name"] = "retail-local-after-inputs-of-orders" }));
        await CallAsync(iam, QueryProtocol.Request(iam, "PutRolePolicy",
        [
            new("RoleName", "retail-local-clean-orders"),
            new("PolicyName", "sesame"),
            new("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""),
        ]));

        using var s3 = ArtefactBucket.Client(aws.Target);
        await s3.DeletePublicAccessBlockAsync(new() { BucketName = "retail-local-cleaned-111122223333-eu-west-1" });
        var script = (await s3.ListObjectsV2Async(new() { BucketName = "retail-local-artefacts-111122223333-eu-west-1", Prefix = "glue/clean" })).S3Objects.Single();
        await s3.PutObjectAsync(new() { BucketName = "retail-local-artefacts-111122223333-eu-west-1", Key = script.Key, ContentBody = "edited" });
        return script.Key;
    }

    private async Task CallAsync(AwsService service, AwsRequest request)
    {
        using var client = new AwsServiceClient(aws.Target.Credentials, aws.Target.Configure(new AwsServiceConfig(service)));
        if (service == iam) await client.InvokeXmlAsync(request, CancellationToken.None);
        else await client.InvokeJsonAsync(request, CancellationToken.None);
    }
}
