using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon EventBridge: rules with their targets.</summary>
internal static class EventReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::Events::Rule", async (apis, resource) =>
        {
            var name = resource.PhysicalId.Split('|', '/')[^1];
            var rule = await apis.JsonAsync(AwsServices.Events, "AWSEvents.DescribeRule", new JsonObject { ["Name"] = name });
            var targets = await apis.JsonAsync(AwsServices.Events, "AWSEvents.ListTargetsByRule", new JsonObject { ["Rule"] = name });
            var tags = await apis.JsonAsync(AwsServices.Events, "AWSEvents.ListTagsForResource", new JsonObject { ["ResourceARN"] = rule?["Arn"]?.ToString() });
            return rule.With("Targets", targets?["Targets"]).With(Tags.Property, Tags.Of(tags?["Tags"]));
        }),
    ];
}
