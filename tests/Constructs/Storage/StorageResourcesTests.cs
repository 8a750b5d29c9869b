using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Synthesis;
using Strata.Tests.Synthesis;

namespace Strata.Tests.Constructs.Storage;

public sealed class StorageResourcesTests
{
    private static readonly string[] buckets = ["LogsBucket", "IngestionBucket", "CleanedBucket", "CuratedBucket", "ArtefactsBucket"];

    private readonly ImmutableArray<StackTemplate> templates = SampleTemplates.Render();

    [Fact]
    public void Buckets_are_private_versioned_and_owned_by_the_account()
    {
        foreach (var bucket in buckets.Select(id => templates.Properties(id)))
        {
            bucket["PublicAccessBlockConfiguration"]!.AsObject().Select(block => (bool)block.Value!).ShouldBe([true, true, true, true]);
            ((string)bucket["VersioningConfiguration"]!["Status"]!).ShouldBe("Enabled");
            ((string)bucket["OwnershipControls"]!["Rules"]![0]!["ObjectOwnership"]!).ShouldBe("BucketOwnerEnforced");
        }
    }

    [Theory]
    [InlineData("IngestionBucket", "IngestionKey")]
    [InlineData("CleanedBucket", "LakeKey")]
    [InlineData("CuratedBucket", "LakeKey")]
    [InlineData("ArtefactsBucket", "LakeKey")]
    public void Layers_are_encrypted_under_the_key_of_their_side(string bucket, string key)
    {
        var rule = templates.Properties(bucket)["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!;

        ((bool)rule["BucketKeyEnabled"]!).ShouldBeTrue();
        rule["ServerSideEncryptionByDefault"]!.ToJsonString().ShouldBe($$"""{"KMSMasterKeyID":{"Fn::GetAtt":["{{key}}","Arn"]},"SSEAlgorithm":"aws:kms"}""");
    }

    [Fact]
    public void Every_bucket_refuses_requests_without_TLS()
    {
        foreach (var id in buckets)
        {
            var statement = Statement($"{id}Policy", "TlsOnly");

            statement["Effect"]!.GetValue<string>().ShouldBe("Deny");
            statement["Resource"]!.AsArray().Count.ShouldBe(2);
            statement["Condition"]!.ToJsonString().ShouldBe("""{"Bool":{"aws:SecureTransport":"false"}}""");
        }
    }

    [Fact]
    public void Every_layer_writes_access_logs()
    {
        buckets.Skip(1).Select(id => (string?)templates.Properties(id)["LoggingConfiguration"]!["LogFilePrefix"])
            .ShouldBe(["s3/ingestion/", "s3/cleaned/", "s3/curated/", "s3/artefacts/"]);
    }

    [Theory]
    [InlineData("OnlyIngestAndCleanRolesRead", "retail-dev-clean-*,retail-dev-ingest-*")]
    [InlineData("OnlyIngestRolesWrite", "retail-dev-ingest-*")]
    public void Ingestion_is_closed_to_all_but_its_roles(string sid, string roles)
    {
        var statement = Statement("IngestionBucketPolicy", sid);

        statement["Effect"]!.GetValue<string>().ShouldBe("Deny");
        statement["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!.AsArray()
            .Select(arn => ((string)arn!["Fn::Sub"]!).Split('/')[1])
            .ShouldBe(roles.Split(','));
    }

    [Fact]
    public void Nobody_else_decrypts_under_the_ingestion_key()
    {
        var statement = templates.Properties("IngestionKey")["KeyPolicy"]!["Statement"]!.AsArray().Single(found => (string?)found!["Effect"] == "Deny")!;

        statement["Action"]!.ToJsonString().ShouldBe("""["kms:Decrypt"]""");
        statement["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void Keys_rotate()
    {
        new[] { "IngestionKey", "LakeKey" }.Select(id => (bool)templates.Properties(id)["EnableKeyRotation"]!).ShouldBe([true, true]);
    }

    [Theory]
    [InlineData(Preset.Production, "RetainExceptOnCreate", "Retain")]
    [InlineData(Preset.Development, "Delete", "Delete")]
    public void Data_and_keys_outlive_a_production_stack_alone(Preset preset, string deletion, string replacement)
    {
        var rendered = SampleTemplates.Render(SampleManifest.Create(preset));

        foreach (var resource in buckets.Append("IngestionKey").Append("LakeKey").Select(id => rendered.Resource(id)))
        {
            ((string)resource["DeletionPolicy"]!).ShouldBe(deletion);
            ((string)resource["UpdateReplacePolicy"]!).ShouldBe(replacement);
        }
    }

    private JsonObject Statement(string policy, string sid) =>
        templates.Properties(policy)["PolicyDocument"]!["Statement"]!.AsArray().Single(statement => (string?)statement!["Sid"] == sid)!.AsObject();
}
