using Amazon.CDK.AWS.Glue;
using Strata.Synthesis;

namespace Strata.Constructs.Jobs;

/// <summary>How Glue encrypts what its jobs and crawlers write: tables, logs and bookmarks, under the lake's key.</summary>
internal static class JobEncryption
{
    public static CfnSecurityConfigurationProps Of(SynthesisContext context, string name) => new()
    {
        Name = context.Names.Of(name),
        EncryptionConfiguration = new CfnSecurityConfiguration.EncryptionConfigurationProperty
        {
            CloudWatchEncryption = new CfnSecurityConfiguration.CloudWatchEncryptionProperty
            {
                CloudWatchEncryptionMode = "SSE-KMS",
                KmsKeyArn = context.LakeKey,
            },
            JobBookmarksEncryption = new CfnSecurityConfiguration.JobBookmarksEncryptionProperty
            {
                JobBookmarksEncryptionMode = "CSE-KMS",
                KmsKeyArn = context.LakeKey,
            },
            S3Encryptions = new[]
            {
                new CfnSecurityConfiguration.S3EncryptionProperty { S3EncryptionMode = "SSE-KMS", KmsKeyArn = context.LakeKey },
            },
        },
    };
}
