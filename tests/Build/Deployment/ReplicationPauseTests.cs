using System.Text.Json.Nodes;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;
using Strata.Build.Deployment;

namespace Strata.Tests.Build.Deployment;

[Collection(LocalAwsCollection.Name)]
public sealed class ReplicationPauseTests(LocalAws aws) : IDisposable
{
    private static readonly AwsService service = new("Database Migration Service", "dms", "2016-01-01");

    private readonly RecordedProgress progress = new();
    private readonly TestAssembly assembly = new();

    public void Dispose() => assembly.Dispose();

    [Fact]
    public async Task A_running_replication_is_stopped_for_an_update_and_resumed()
    {
        await DeployAsync("pause", "Errors");
        await StartAsync("pause-task");

        var outcome = await DeployAsync("pause", "Warnings");

        outcome.Problems.ShouldBeEmpty();
        progress.Lines.Where(line => line.Contains("replication task", StringComparison.Ordinal)).Select(line => line.Split("  ")[1].Split(' ')[0]).ShouldBe(["stopping", "resumed"]);
        (await StatusAsync("pause-task")).ShouldBe("running");
    }

    [Fact]
    public async Task A_replication_that_does_not_run_is_left_as_it_is()
    {
        await DeployAsync("still", "Errors");

        await DeployAsync("still", "Warnings");

        progress.Lines.ShouldNotContain(line => line.Contains("replication task", StringComparison.Ordinal));
    }

    private Task<DeployOutcome> DeployAsync(string stack, string logging)
    {
        assembly.Stack(stack, $$"""
            "Instance":{"Type":"AWS::DMS::ReplicationInstance","Properties":{"ReplicationInstanceIdentifier":"{{stack}}","ReplicationInstanceClass":"dms.t3.medium"} },
            "Source":{"Type":"AWS::DMS::Endpoint","Properties":{"EndpointIdentifier":"{{stack}}-source","EndpointType":"source","EngineName":"postgres","DatabaseName":"shop"} },
            "Target":{"Type":"AWS::DMS::Endpoint","Properties":{"EndpointIdentifier":"{{stack}}-target","EndpointType":"target","EngineName":"s3",
              "S3Settings":{"BucketName":"{{stack}}","ServiceAccessRoleArn":"arn:aws:iam::111122223333:role/{{stack}}"} } },
            "Task":{"Type":"AWS::DMS::ReplicationTask","Properties":{"ReplicationTaskIdentifier":"{{stack}}-task","MigrationType":"cdc",
              "ReplicationInstanceArn":{"Ref":"Instance"},"SourceEndpointArn":{"Ref":"Source"},"TargetEndpointArn":{"Ref":"Target"},
              "TableMappings":"{\"rules\":[]}","ReplicationTaskSettings":"{\"Logging\":\"{{logging}}\" }"} }
            """);
        return new Deployer(aws.Target, progress).DeployAsync(assembly.Folder, new DeployOptions("test"));
    }

    private async Task StartAsync(string task) => await CallAsync("StartReplicationTask", new JsonObject
    {
        ["ReplicationTaskArn"] = (await FindAsync(task))["ReplicationTaskArn"]?.ToString(),
        ["StartReplicationTaskType"] = "start-replication",
    });

    private async Task<string?> StatusAsync(string task) => (await FindAsync(task))["Status"]?.ToString();

    private async Task<JsonNode> FindAsync(string task)
    {
        var filter = new JsonObject { ["Name"] = "replication-task-id", ["Values"] = new JsonArray(task) };
        return (await CallAsync("DescribeReplicationTasks", new JsonObject { ["Filters"] = new JsonArray(filter) }))["ReplicationTasks"]![0]!;
    }

    private async Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        using var client = new AwsServiceClient(aws.Target.Credentials, aws.Target.Configure(new AwsServiceConfig(service)));
        return await client.InvokeJsonAsync(JsonProtocol.Request($"AmazonDMSv20160101.{operation}", input), CancellationToken.None);
    }
}
