using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon CloudWatch Logs.</summary>
internal static class LogReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::Logs::LogGroup", async (apis, resource) =>
        {
            var groups = await apis.JsonAsync(AwsServices.Logs, "Logs_20140328.DescribeLogGroups", new JsonObject { ["logGroupNamePrefix"] = resource.PhysicalId });
            var arn = resource.Arn("logs", $"log-group:{resource.PhysicalId}");
            var tags = await apis.JsonAsync(AwsServices.Logs, "Logs_20140328.ListTagsForResource", new JsonObject { ["resourceArn"] = arn });
            return groups.Where("logGroups", "logGroupName", resource.PhysicalId).With(Tags.Property, tags?["tags"]);
        }),
    ];
}
