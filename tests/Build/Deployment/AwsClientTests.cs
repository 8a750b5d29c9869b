using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;
using Strata.Build.Deployment;

namespace Strata.Tests.Build.Deployment;

/// <summary>Our calls on the SDK's pipeline, heard by a server that is not ours: moto, with and without its signature check.</summary>
public sealed class AwsClientTests : IAsyncLifetime
{
    private static readonly AwsService iam = new("IAM", "iam", "2010-05-08") { IsGlobal = true };

    private ServerProcess? server;

    private Uri Endpoint => server.ShouldNotBeNull().Endpoint;

    public async Task InitializeAsync() =>
        server = await ServerProcess.StartAsync(port => ["-m", "moto.server", "-H", "127.0.0.1", "-p", $"{port}"]);

    public Task DisposeAsync()
    {
        server?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_server_that_checks_signatures_accepts_ours_and_refuses_a_wrong_secret()
    {
        var credentials = await MakeUserAsync();
        await StartCheckingAsync();

        using var right = Client(AwsTarget.Local(Endpoint, "eu-west-1") with { Credentials = credentials });
        using var wrong = Client(AwsTarget.Local(Endpoint, "eu-west-1") with { Credentials = new BasicAWSCredentials(credentials.GetCredentials().AccessKey, "wrong") });

        (await right.DescribeStacksAsync(new DescribeStacksRequest())).Stacks.ShouldNotBeNull();
        var refusal = await Should.ThrowAsync<AmazonServiceException>(() => wrong.DescribeStacksAsync(new DescribeStacksRequest()));
        Failures.Describe(refusal, AwsTarget.Local(Endpoint, "eu-west-1")).ShouldNotBeNull().Id.ShouldBe("STR5002");
    }

    [Fact]
    public async Task Overloaded_answers_are_tried_again()
    {
        using var proxy = new FailingProxy(Endpoint);
        using var client = Client(AwsTarget.Local(proxy.Endpoint, "eu-west-1"));

        (await client.ListExportsAsync(new ListExportsRequest())).Exports.ShouldNotBeNull();
        (await client.DescribeStacksAsync(new DescribeStacksRequest())).Stacks.ShouldNotBeNull();

        (proxy.Throttled, proxy.Unavailable).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_stack_goes_through_the_typed_client()
    {
        using var client = Client(AwsTarget.Local(Endpoint, "eu-west-1"));
        var made = await client.CreateChangeSetAsync(new CreateChangeSetRequest
        {
            StackName = "queues",
            ChangeSetName = "first",
            ChangeSetType = ChangeSetType.CREATE,
            TemplateBody = """{"Resources":{"Queue":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"q & \"r\" ü"}}}}""",
            Tags = [new Tag { Key = "strata:lakehouse", Value = "a=b&c" }],
        });

        var described = await client.DescribeChangeSetAsync(new DescribeChangeSetRequest { StackName = "queues", ChangeSetName = made.Id });
        var stack = (await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "queues" })).Stacks.ShouldNotBeNull().Single();

        described.Changes.ShouldNotBeNull().Single().ResourceChange.ShouldNotBeNull().ShouldSatisfyAllConditions(
            change => change.Action.ShouldBe(ChangeAction.Add),
            change => change.LogicalResourceId.ShouldBe("Queue"));
        stack.ShouldSatisfyAllConditions(
            found => found.StackStatus.ShouldBe(StackStatus.REVIEW_IN_PROGRESS),
            found => found.CreationTime.ShouldNotBeNull().Kind.ShouldBe(DateTimeKind.Utc),
            found => found.Tags.ShouldNotBeNull().Single().Value.ShouldBe("a=b&c"));
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_one_clear_sentence()
    {
        var target = AwsTarget.Local(new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}"), "eu-west-1");
        using var client = Client(target);

        var failure = await Should.ThrowAsync<Exception>(() => client.DescribeStacksAsync(new DescribeStacksRequest()));

        Failures.Describe(failure, target).ShouldNotBeNull().Message.ShouldBe(
            $"Endpoint '{target.Endpoint}' – does not answer: Connection refused. Start the local AWS, or correct AWS_ENDPOINT_URL and the network.");
    }

    private static AmazonCloudFormationClient Client(AwsTarget target) =>
        new(target.Credentials.ShouldNotBeNull(), target.Configure(new AmazonCloudFormationConfig()));

    private async Task<BasicAWSCredentials> MakeUserAsync()
    {
        var target = AwsTarget.Local(Endpoint, "eu-west-1");
        using var client = new AwsServiceClient(target.Credentials, target.Configure(new AwsServiceConfig(iam)));
        await client.InvokeXmlAsync(QueryProtocol.Request(iam, "CreateUser", [new("UserName", "tester")]), default);
        await client.InvokeXmlAsync(QueryProtocol.Request(iam, "PutUserPolicy",
        [
            new("UserName", "tester"),
            new("PolicyName", "all"),
            new("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""),
        ]), default);
        var key = (await client.InvokeXmlAsync(QueryProtocol.Request(iam, "CreateAccessKey", [new("UserName", "tester")]), default)).Descendants("AccessKey").Single();
        return new BasicAWSCredentials(key.Element("AccessKeyId")?.Value, key.Element("SecretAccessKey")?.Value);
    }

    private async Task StartCheckingAsync()
    {
        using var http = new HttpClient();
        (await http.PostAsync(new Uri(Endpoint, "/moto-api/reset-auth"), new StringContent("0"))).EnsureSuccessStatusCode();
    }
}
