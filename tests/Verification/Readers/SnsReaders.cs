using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon SNS: topics and their policies.</summary>
internal static class SnsReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::SNS::Topic", async (apis, resource) =>
            (await AttributesAsync(apis, resource.PhysicalId))
                .With("TopicName", resource.PhysicalId.Split(':')[^1])
                .With(Tags.Property, TagsOf(await apis.QueryAsync(AwsServices.Sns, "ListTagsForResource", ("ResourceArn", resource.PhysicalId))))),
        new("AWS::SNS::TopicPolicy", async (apis, resource) =>
        {
            var topic = resource.Properties["Topics"]?[0]?.ToString() ?? "";
            var attributes = await AttributesAsync(apis, topic);
            return attributes?["Policy"] is { } policy
                ? new JsonObject { ["Topics"] = new JsonArray(topic), ["PolicyDocument"] = policy.DeepClone() }
                : null;
        }),
    ];

    private static async Task<JsonObject?> AttributesAsync(AwsApis apis, string topic)
    {
        var answer = await apis.QueryAsync(AwsServices.Sns, "GetTopicAttributes", ("TopicArn", topic));
        if (answer is null) return null;

        return Pairs(answer.Descendants("entry"), "key", "value");
    }

    private static JsonObject TagsOf(XElement? answer) => Pairs(answer?.Descendants("member") ?? [], "Key", "Value");

    private static JsonObject Pairs(IEnumerable<XElement> elements, string key, string value) =>
        new(elements.Select(element => KeyValuePair.Create(element.Element(key)?.Value ?? "", (JsonNode?)element.Element(value)?.Value)));
}
