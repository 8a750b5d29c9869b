using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon S3: a bucket's settings, each of its own API call, and its policy.</summary>
internal static class S3Readers
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::S3::Bucket", BucketAsync),
        new("AWS::S3::BucketPolicy", async (apis, resource) =>
        {
            var bucket = resource.Text("Bucket");
            var answer = await AwsApis.FindAsync(() => apis.S3.GetBucketPolicyAsync(bucket));
            return answer?.Policy is null ? null : new JsonObject { ["Bucket"] = bucket, ["PolicyDocument"] = answer.Policy };
        }),
    ];

    private static async Task<JsonObject?> BucketAsync(AwsApis apis, DeployedResource resource)
    {
        var (s3, name) = (apis.S3, resource.PhysicalId);
        if (await AwsApis.FindAsync(() => s3.GetBucketLocationAsync(name)) is null) return null;

        return new JsonObject
        {
            ["BucketName"] = name,
            ["BucketEncryption"] = Encryption(await AwsApis.FindAsync(() => s3.GetBucketEncryptionAsync(new() { BucketName = name }))),
            ["LifecycleConfiguration"] = Lifecycle(await AwsApis.FindAsync(() => s3.GetLifecycleConfigurationAsync(name))),
            ["LoggingConfiguration"] = Logging(await AwsApis.FindAsync(() => s3.GetBucketLoggingAsync(name))),
            ["OwnershipControls"] = Ownership(await AwsApis.FindAsync(() => s3.GetBucketOwnershipControlsAsync(new() { BucketName = name }))),
            ["PublicAccessBlockConfiguration"] = PublicAccess(await AwsApis.FindAsync(() => s3.GetPublicAccessBlockAsync(new() { BucketName = name }))),
            [Tags.Property] = TagsOf(await AwsApis.FindAsync(() => s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = name }))),
            ["VersioningConfiguration"] = new JsonObject { ["Status"] = (await s3.GetBucketVersioningAsync(name)).VersioningConfig?.Status?.Value },
        };
    }

    private static JsonObject TagsOf(GetBucketTaggingResponse? answer) =>
        new((answer?.TagSet ?? []).Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)));

    private static JsonObject Encryption(GetBucketEncryptionResponse? answer) => new()
    {
        ["ServerSideEncryptionConfiguration"] = new JsonArray([.. (answer?.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules ?? []).Select(Encryption)]),
    };

    private static JsonObject Encryption(ServerSideEncryptionRule rule) => new()
    {
        ["BucketKeyEnabled"] = rule.BucketKeyEnabled,
        ["ServerSideEncryptionByDefault"] = new JsonObject
        {
            ["SSEAlgorithm"] = rule.ServerSideEncryptionByDefault?.ServerSideEncryptionAlgorithm?.Value,
            ["KMSMasterKeyID"] = rule.ServerSideEncryptionByDefault?.ServerSideEncryptionKeyManagementServiceKeyId,
        },
    };

    private static JsonObject Lifecycle(GetLifecycleConfigurationResponse? answer) => new()
    {
        ["Rules"] = new JsonArray([.. (answer?.Configuration?.Rules ?? []).Select(rule => new JsonObject
        {
            ["Id"] = rule.Id,
            ["Status"] = rule.Status?.Value,
            ["ExpirationInDays"] = rule.Expiration?.Days,
            ["AbortIncompleteMultipartUpload"] = new JsonObject { ["DaysAfterInitiation"] = rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation },
            ["NoncurrentVersionExpiration"] = new JsonObject { ["NoncurrentDays"] = rule.NoncurrentVersionExpiration?.NoncurrentDays },
            ["Transitions"] = new JsonArray([.. (rule.Transitions ?? []).Select(transition => new JsonObject
            {
                ["StorageClass"] = transition.StorageClass?.Value,
                ["TransitionInDays"] = transition.Days,
            })]),
        })]),
    };

    private static JsonObject Logging(GetBucketLoggingResponse? answer) => new()
    {
        ["DestinationBucketName"] = answer?.BucketLoggingConfig?.TargetBucketName,
        ["LogFilePrefix"] = answer?.BucketLoggingConfig?.TargetPrefix,
    };

    private static JsonObject Ownership(GetBucketOwnershipControlsResponse? answer) => new()
    {
        ["Rules"] = new JsonArray([.. (answer?.OwnershipControls?.Rules ?? []).Select(rule =>
            new JsonObject { ["ObjectOwnership"] = rule.ObjectOwnership?.Value })]),
    };

    private static JsonObject PublicAccess(GetPublicAccessBlockResponse? answer) => new()
    {
        ["BlockPublicAcls"] = answer?.PublicAccessBlockConfiguration?.BlockPublicAcls,
        ["BlockPublicPolicy"] = answer?.PublicAccessBlockConfiguration?.BlockPublicPolicy,
        ["IgnorePublicAcls"] = answer?.PublicAccessBlockConfiguration?.IgnorePublicAcls,
        ["RestrictPublicBuckets"] = answer?.PublicAccessBlockConfiguration?.RestrictPublicBuckets,
    };
}
