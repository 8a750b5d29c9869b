using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS KMS: keys with their policy and rotation, and the names they go by.</summary>
internal static class KmsReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new ResourceReader("AWS::KMS::Key", KeyAsync).Without("PendingWindowInDays", "it counts from the key's deletion on"),
        new("AWS::KMS::Alias", AliasAsync),
    ];

    private static async Task<JsonObject?> KeyAsync(AwsApis apis, DeployedResource resource)
    {
        var key = (await CallAsync(apis, "DescribeKey", resource.PhysicalId)).Part("KeyMetadata");
        if (key is null || key["KeyState"]?.ToString() is "PendingDeletion") return null;

        var rotation = await CallAsync(apis, "GetKeyRotationStatus", resource.PhysicalId);
        var policy = await apis.JsonAsync(AwsServices.Kms, "TrentService.GetKeyPolicy", new JsonObject
        {
            ["KeyId"] = resource.PhysicalId,
            ["PolicyName"] = "default",
        });
        var tags = await CallAsync(apis, "ListResourceTags", resource.PhysicalId);
        return key
            .With("EnableKeyRotation", rotation?["KeyRotationEnabled"])
            .With("KeyPolicy", policy?["Policy"])
            .With(Tags.Property, Tags.Of(tags?["Tags"], "TagKey", "TagValue"));
    }

    private static async Task<JsonObject?> AliasAsync(AwsApis apis, DeployedResource resource)
    {
        var aliases = await CallAsync(apis, "ListAliases", resource.Text("TargetKeyId"));
        return aliases.Where("Aliases", "AliasName", resource.Text("AliasName"))
            .With("TargetKeyId", resource.Properties["TargetKeyId"]);
    }

    private static Task<JsonObject?> CallAsync(AwsApis apis, string operation, string key) =>
        apis.JsonAsync(AwsServices.Kms, $"TrentService.{operation}", new JsonObject { ["KeyId"] = key });
}
