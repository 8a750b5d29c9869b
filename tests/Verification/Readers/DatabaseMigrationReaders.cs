using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS Database Migration Service: the instance, its endpoints and tasks.</summary>
internal static class DatabaseMigrationReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        Described("AWS::DMS::Endpoint", "DescribeEndpoints", "endpoint-id", "EndpointIdentifier", "Endpoints", "EndpointArn", endpoint =>
            endpoint.Renamed("PostgreSQLSettings", "PostgreSqlSettings")),
        Described("AWS::DMS::ReplicationInstance", "DescribeReplicationInstances", "replication-instance-id", "ReplicationInstanceIdentifier", "ReplicationInstances", "ReplicationInstanceArn", instance => instance
            .With("ReplicationSubnetGroupIdentifier", instance?["ReplicationSubnetGroup"]?["ReplicationSubnetGroupIdentifier"])
            .With("VpcSecurityGroupIds", Each(instance?["VpcSecurityGroups"], "VpcSecurityGroupId"))),
        Described("AWS::DMS::ReplicationSubnetGroup", "DescribeReplicationSubnetGroups", "replication-subnet-group-id", "ReplicationSubnetGroupIdentifier", "ReplicationSubnetGroups", arn: null, group =>
            group.With("SubnetIds", Each(group?["Subnets"], "SubnetIdentifier"))),
        Described("AWS::DMS::ReplicationTask", "DescribeReplicationTasks", "replication-task-id", "ReplicationTaskIdentifier", "ReplicationTasks", "ReplicationTaskArn", task => task),
    ];

    // DMS filters by the identifier that the template gives; it lower-cases it.
    private static ResourceReader Described(
        string type, string operation, string filter, string property, string list, string? arn, Func<JsonObject?, JsonObject?> shape) =>
        new(type, async (apis, resource) =>
        {
            var identifier = resource.Text(property);
            var answer = await apis.JsonAsync(AwsServices.DatabaseMigration, $"AmazonDMSv20160101.{operation}", new JsonObject
            {
                ["Filters"] = new JsonArray(new JsonObject { ["Name"] = filter, ["Values"] = new JsonArray(identifier) }),
            });
            var found = answer.First(list);
            if (found is null) return null;

            var tags = await apis.JsonAsync(AwsServices.DatabaseMigration, "AmazonDMSv20160101.ListTagsForResource", new JsonObject
            {
                ["ResourceArn"] = arn is null ? resource.Arn("dms", $"subgrp:{identifier}") : found[arn]?.ToString(),
            });
            return shape(found.With(Tags.Property, Tags.Of(tags?["TagList"])));
        });

    private static JsonArray Each(JsonNode? list, string member) =>
        [.. (list as JsonArray ?? []).Select(item => item?[member]?.DeepClone())];
}
