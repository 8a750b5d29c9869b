using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Catalog;

/// <summary>What crawlers may do: read the two catalogued layers, but no rows that were set aside, and keep the two databases.</summary>
internal static class CrawlerPermissions
{
    public static Resource Role(SynthesisContext context, string id) =>
        new ServiceRole(id, context.Names.Role("crawl", "tables"), "Lets Glue crawl the cleaned and curated layers")
        {
            Services = ["glue.amazonaws.com"],
            Allows = [.. Data(context), .. Catalog(context), .. Surroundings(context)],
        }.In(context);

    private static IEnumerable<Statement> Data(SynthesisContext context)
    {
        string[] buckets = [context.Locations.Cleaned, context.Locations.Curated];
        string[] folders = [DataLocations.Quarantine, DataLocations.Quality];
        return
        [
            Statement.Allow("ReadTables", ["s3:GetObject"], [.. buckets.Select(bucket => Arns.Objects(bucket))]),
            Statement.Deny("NoQuarantine", ["s3:GetObject"], [.. buckets.SelectMany(bucket => folders.Select(folder => Arns.Objects(bucket, folder)))]),
            Statement.Allow("ListTables", ["s3:ListBucket", "s3:GetBucketLocation"], [.. buckets.Select(Arns.Bucket)]),
            Statement.Allow("LakeKey", ["kms:Decrypt", "kms:GenerateDataKey"], context.LakeKey),
        ];
    }

    private static IEnumerable<Statement> Catalog(SynthesisContext context)
    {
        string[] databases = [context.Names.Database("cleaned"), context.Names.Database("curated")];
        return
        [
            Statement.Allow(
                "KeepTables",
                [
                    "glue:GetDatabase", "glue:GetTable", "glue:GetTables", "glue:CreateTable", "glue:UpdateTable", "glue:GetTableVersions",
                    "glue:GetPartitions", "glue:BatchGetPartition", "glue:BatchCreatePartition", "glue:BatchUpdatePartition",
                ],
                [
                    context.Arns.Regional("glue", "catalog"),
                    .. databases.Select(database => context.Arns.Regional("glue", $"database/{database}")),
                    .. databases.Select(database => context.Arns.Regional("glue", $"table/{database}/*")),
                ]),
        ];
    }

    private static IEnumerable<Statement> Surroundings(SynthesisContext context) =>
    [
        Statement.Allow(
            "Log",
            ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:AssociateKmsKey"],
            context.Arns.Regional("logs", "log-group:/aws-glue/crawlers*")),
        // Security configurations have no ARNs, and Glue reads the crawler's own with the crawler's role.
        Statement.Allow("ReadEncryption", ["glue:GetSecurityConfiguration"], "*"),
        // Lake Formation decides what data the answer opens; the call itself has no ARNs.
        Statement.Allow("LakeFormation", ["lakeformation:GetDataAccess"], "*"),
    ];
}
