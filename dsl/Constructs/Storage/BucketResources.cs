using Amazon.CDK.AWS.S3;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Storage;

/// <summary>A bucket per layer, one for artefacts, one for access logs: private, encrypted, versioned, TLS only.</summary>
internal static class BucketResources
{
    /// <summary>The logical id of the ingestion layer's bucket.</summary>
    public const string IngestionBucketId = "IngestionBucket";

    private const double AbortUploadsAfterDays = 7;
    private const double OldVersionsDays = 30;
    private const double AccessLogDays = 400;

    public static IEnumerable<Resource> All(SynthesisContext context) =>
    [
        .. Logs(context),
        .. Encrypted(context, "Ingestion", context.Locations.Ingestion, context.IngestionKey, [.. OnlyKnownRoles(context)]),
        .. Encrypted(context, "Cleaned", context.Locations.Cleaned, context.LakeKey),
        .. Encrypted(context, "Curated", context.Locations.Curated, context.LakeKey),
        .. Encrypted(context, "Artefacts", context.Locations.Artefacts, context.LakeKey),
    ];

    /// <summary>S3 cannot deliver access logs into a bucket under a key of ours, so this one has S3's.</summary>
    private static IEnumerable<Resource> Logs(SynthesisContext context)
    {
        var bucket = Private(context.Locations.Logs, new() { SseAlgorithm = "AES256" });
        bucket.LifecycleConfiguration = Lifecycle(new CfnBucket.RuleProperty
        {
            Id = "expire-logs",
            Status = "Enabled",
            ExpirationInDays = AccessLogDays,
        });

        var delivery = Statement.Allow("AccessLogDelivery", ["s3:PutObject"], $"{Arn("Logs")}/s3/*")
            .ForServices("logging.s3.amazonaws.com")
            .When("StringEquals", "aws:SourceAccount", context.Account);

        return Guarded(context, "Logs", bucket, delivery);
    }

    private static IEnumerable<Resource> Encrypted(SynthesisContext context, string layer, string name, string key, params Statement[] statements)
    {
        var bucket = Private(name, new() { SseAlgorithm = "aws:kms", KmsMasterKeyId = key });
        bucket.LifecycleConfiguration = Lifecycle();
        bucket.LoggingConfiguration = new CfnBucket.LoggingConfigurationProperty
        {
            DestinationBucketName = new Ref("LogsBucket"),
            LogFilePrefix = $"s3/{layer.ToLowerInvariant()}/",
        };

        return Guarded(context, layer, bucket, statements);
    }

    private static IEnumerable<Resource> Guarded(SynthesisContext context, string layer, CfnBucketProps bucket, params Statement[] statements) =>
    [
        new($"{layer}Bucket", bucket) { Retention = context.Defaults.Data },
        new($"{layer}BucketPolicy", new CfnBucketPolicyProps
        {
            Bucket = new Ref($"{layer}Bucket"),
            PolicyDocument = PolicyJson.Of([TlsOnly(layer), .. statements]),
        }),
    ];

    private static CfnBucketProps Private(string name, CfnBucket.ServerSideEncryptionByDefaultProperty encryption) => new()
    {
        BucketName = name,
        BucketEncryption = new CfnBucket.BucketEncryptionProperty
        {
            ServerSideEncryptionConfiguration = new[]
            {
                new CfnBucket.ServerSideEncryptionRuleProperty { BucketKeyEnabled = true, ServerSideEncryptionByDefault = encryption },
            },
        },
        OwnershipControls = new CfnBucket.OwnershipControlsProperty
        {
            Rules = new[] { new CfnBucket.OwnershipControlsRuleProperty { ObjectOwnership = "BucketOwnerEnforced" } },
        },
        PublicAccessBlockConfiguration = new CfnBucket.PublicAccessBlockConfigurationProperty
        {
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        },
        VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" },
    };

    private static CfnBucket.LifecycleConfigurationProperty Lifecycle(params CfnBucket.RuleProperty[] more) => new()
    {
        Rules = (CfnBucket.RuleProperty[])
        [
            new CfnBucket.RuleProperty
            {
                Id = "tidy",
                Status = "Enabled",
                AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty { DaysAfterInitiation = AbortUploadsAfterDays },
                NoncurrentVersionExpiration = new CfnBucket.NoncurrentVersionExpirationProperty { NoncurrentDays = OldVersionsDays },
            },
            .. more,
        ],
    };

    private static GetAtt Arn(string layer) => new($"{layer}Bucket", "Arn");

    private static Statement TlsOnly(string layer) =>
        Statement.DenyAll("TlsOnly", ["s3:*"], Arn(layer), $"{Arn(layer)}/*").When("Bool", "aws:SecureTransport", "false");

    /// <summary>Denies, so that no IAM policy of the account can open the layer; never the policy's own administration, which would lock it for good.</summary>
    private static IEnumerable<Statement> OnlyKnownRoles(SynthesisContext context)
    {
        var objects = $"{Arn("Ingestion")}/*";
        return
        [
            Statement.DenyAll("OnlyIngestAndCleanRolesRead", ["s3:GetObject", "s3:GetObjectVersion"], objects)
                .When("ArnNotLike", "aws:PrincipalArn", IngestionAccess.Readers(context)),
            Statement.DenyAll("OnlyIngestRolesWrite", ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], objects)
                .When("ArnNotLike", "aws:PrincipalArn", IngestionAccess.Writers(context)),
            Statement.DenyAll("OnlyUnderItsKey", ["s3:PutObject"], objects)
                .When("StringNotEqualsIfExists", "s3:x-amz-server-side-encryption-aws-kms-key-id", context.IngestionKey.ToString())
                .When("Null", "s3:x-amz-server-side-encryption-aws-kms-key-id", "false"),
        ];
    }
}
