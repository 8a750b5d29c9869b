using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Postgres;

/// <summary>What DMS may do for a source: read one secret, write one folder of the ingestion layer.</summary>
internal static class EndpointRoles
{
    public static IEnumerable<Resource> All(SynthesisContext context, PostgresManifest source, string id) =>
    [
        new ServiceRole($"{id}SecretRole", context.Names.Role("secret", source.Name), $"Lets DMS read the secret of {source.Name}")
        {
            // DMS asks for secrets as its regional self only.
            Services = [context.Arns.ServiceHere("dms")],
            Allows = Secret(context, source),
        }.In(context) with { DeclaredAt = source.DeclaredAt },
        new ServiceRole($"{id}TargetRole", context.Names.Role("ingest", source.Name), $"Lets DMS write what {source.Name} delivers")
        {
            Services = ["dms.amazonaws.com", context.Arns.ServiceHere("dms")],
            Allows = Target(context, source),
        }.In(context) with { DeclaredAt = source.DeclaredAt },
    ];

    private static IEnumerable<Statement> Secret(SynthesisContext context, PostgresManifest source) =>
    [
        Statement.Allow("ReadSecret", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"], context.Arns.Secret(source.Secret)),
        // Which key encrypts the secret is its owner's choice; the conditions allow that key for this secret alone.
        Statement.Allow("DecryptSecret", ["kms:Decrypt"], context.Arns.Regional("kms", "key/*"))
            .When("StringEquals", "kms:ViaService", context.Arns.ServiceHere("secretsmanager"))
            .When("StringLike", "kms:EncryptionContext:SecretARN", context.Arns.Secret(source.Secret)),
    ];

    private static IEnumerable<Statement> Target(SynthesisContext context, PostgresManifest source)
    {
        var folder = DataLocations.SourceFolder(source.Name);
        return
        [
            Statement.Allow("ListFolder", ["s3:ListBucket"], Arns.Bucket(context.Locations.Ingestion))
                .When("StringLike", "s3:prefix", new[] { folder, $"{folder}/*" }),
            Statement.Allow("LocateBucket", ["s3:GetBucketLocation"], Arns.Bucket(context.Locations.Ingestion)),
            Statement.Allow("WriteFolder", ["s3:PutObject", "s3:PutObjectTagging", "s3:DeleteObject"], Arns.Objects(context.Locations.Ingestion, $"{folder}/")),
            Statement.Allow("IngestionKey", ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"], context.IngestionKey),
        ];
    }
}
