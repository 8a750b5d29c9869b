using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS Database Migration Service: the instance, its endpoints and tasks.</summary>
internal static class DatabaseMigrationReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        Described("Endpoint", "endpoint-id", "EndpointIdentifier", endpoint => endpoint.Renamed("PostgreSQLSettings", "PostgreSqlSettings")),
        Described("ReplicationInstance", "replication-instance-id", "ReplicationInstanceIdentifier", instance => instance
            .With("ReplicationSubnetGroupIdentifier", instance?["ReplicationSubnetGroup"]?["ReplicationSubnetGroupIdentifier"])
            .With("VpcSecurityGroupIds", Each(instance?["VpcSecurityGroups"], "VpcSecurityGroupId"))),
        Described("ReplicationSubnetGroup", "replication-subnet-group-id", "ReplicationSubnetGroupIdentifier", group => group
            .With("SubnetIds", Each(group?["Subnets"], "SubnetIdentifier"))),
        Described("ReplicationTask", "replication-task-id", "ReplicationTaskIdentifier", task => task),
    ];

    // DMS lists what it has under the plural of its kind, and finds it by the identifier that the template gives.
    private static ResourceReader Described(string kind, string filter, string property, Func<JsonObject?, JsonObject?> shape) =>
        new($"AWS::DMS::{kind}", async (apis, resource) =>
        {
            var identifier = resource.Text(property);
            var answer = await apis.JsonAsync(AwsServices.DatabaseMigration, $"AmazonDMSv20160101.Describe{kind}s", new JsonObject
            {
                ["Filters"] = new JsonArray(new JsonObject { ["Name"] = filter, ["Values"] = new JsonArray(identifier) }),
            });
            var found = answer.First($"{kind}s");
            if (found is null) return null;

            var tags = await apis.JsonAsync(AwsServices.DatabaseMigration, "AmazonDMSv20160101.ListTagsForResource", new JsonObject
            {
                ["ResourceArn"] = found[$"{kind}Arn"]?.ToString() ?? resource.Arn("dms", $"subgrp:{identifier}"),
            });
            return shape(found.With(Tags.Property, Tags.Of(tags?["TagList"])));
        });

    private static JsonArray Each(JsonNode? list, string member) =>
        [.. (list as JsonArray ?? []).Select(item => item?[member]?.DeepClone())];
}
