using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon SQS: queues and their policies.</summary>
internal static class SqsReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::SQS::Queue", async (apis, resource) =>
            (await AttributesAsync(apis, resource.PhysicalId))
                .With("QueueName", resource.PhysicalId.Split('/')[^1])
                .With(Tags.Property, (await CallAsync(apis, "ListQueueTags", new() { ["QueueUrl"] = resource.PhysicalId }))?["Tags"])),
        new("AWS::SQS::QueuePolicy", async (apis, resource) =>
        {
            var queues = (resource.Properties["Queues"] as JsonArray ?? []).Select(queue => queue?.ToString() ?? "").ToList();
            var policies = await Task.WhenAll(queues.Select(async queue => (await AttributesAsync(apis, queue))?["Policy"]?.ToString()));
            return policies is [var policy] && policy is not null
                ? new JsonObject { ["Queues"] = resource.Properties["Queues"]?.DeepClone(), ["PolicyDocument"] = policy }
                : null;
        }),
    ];

    private static async Task<JsonObject?> AttributesAsync(AwsApis apis, string url)
    {
        var input = new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All") };
        return (await CallAsync(apis, "GetQueueAttributes", input)).Part("Attributes");
    }

    private static Task<JsonObject?> CallAsync(AwsApis apis, string operation, JsonObject input) =>
        apis.JsonAsync(AwsServices.Sqs, $"AmazonSQS.{operation}", input, version: "1.0");
}
