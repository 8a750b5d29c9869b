using System.Text.Json.Nodes;
using Amazon.Runtime;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;

namespace Strata.Build.Deployment.Replication;

/// <summary>Database Migration Service's tasks: what they are doing, stopping and resuming them.</summary>
internal sealed class ReplicationTasks(AwsTarget target) : IDisposable
{
    private static readonly AwsService service = new("Database Migration Service", "dms", "2016-01-01");

    private readonly AwsServiceClient client = new(target.Credentials, target.Configure(new AwsServiceConfig(service)));

    /// <summary>The task's status, as <c>running</c> or <c>stopped</c>; null when there is no such task.</summary>
    public async Task<string?> StatusAsync(string task, CancellationToken cancellation)
    {
        var filter = new JsonObject { ["Name"] = "replication-task-arn", ["Values"] = new JsonArray(task) };
        try
        {
            var answer = await CallAsync("DescribeReplicationTasks", new() { ["Filters"] = new JsonArray(filter), ["WithoutSettings"] = true }, cancellation);
            return answer["ReplicationTasks"] is JsonArray { Count: > 0 } tasks ? tasks[0]?["Status"]?.ToString() : null;
        }
        catch (AmazonServiceException missing) when (missing.ErrorCode == "ResourceNotFoundFault")
        {
            return null;
        }
    }

    public Task StopAsync(string task, CancellationToken cancellation) =>
        CallAsync("StopReplicationTask", new JsonObject { ["ReplicationTaskArn"] = task }, cancellation);

    /// <summary>Goes on where the task was stopped.</summary>
    public Task ResumeAsync(string task, CancellationToken cancellation) => CallAsync("StartReplicationTask", new JsonObject
    {
        ["ReplicationTaskArn"] = task,
        ["StartReplicationTaskType"] = "resume-processing",
    }, cancellation);

    public void Dispose() => client.Dispose();

    private Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellation) =>
        client.InvokeJsonAsync(JsonProtocol.Request($"AmazonDMSv20160101.{operation}", input), cancellation);
}
