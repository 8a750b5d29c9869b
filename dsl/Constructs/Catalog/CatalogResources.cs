using System.Text.Json;
using Amazon.CDK.AWS.Glue;
using Strata.Constructs.Jobs;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Catalog;

/// <summary>The cleaned and curated layers → databases, and crawlers that register their Delta tables. The ingestion layer has neither.</summary>
internal static class CatalogResources
{
    private const string RoleId = "CrawlerRole";
    private const string EncryptionId = "CrawlerEncryption";

    public static StackFragment Fragment(SynthesisContext context) => new()
    {
        Name = context.Names.Stack("catalog"),
        Description = $"Databases and crawlers of lakehouse {context.Manifest.Lakehouse}",
        Layer = "catalog",
        Resources =
        [
            new(EncryptionId, JobEncryption.Of(context, "crawlers")),
            CrawlerPermissions.Role(context, RoleId),
            .. Layer(context, Model.Layer.Cleaned, context.Manifest.Cleaned),
            .. Layer(context, Model.Layer.Curated, context.Manifest.Curated),
        ],
        After = [context.Names.Stack("storage")],
    };

    /// <summary>The crawler of a layer; null when the layer is empty, since a crawler must have something to crawl.</summary>
    public static string? CrawlerOf(SynthesisContext context, Layer layer, IReadOnlyCollection<DatasetManifest> datasets) =>
        datasets.Count == 0 ? null : context.Names.Of($"crawl-{Word(layer)}");

    private static IEnumerable<Resource> Layer(SynthesisContext context, Layer layer, IReadOnlyCollection<DatasetManifest> datasets)
    {
        yield return new($"{layer}Database", new CfnDatabaseProps
        {
            CatalogId = context.Account,
            DatabaseInput = new CfnDatabase.DatabaseInputProperty
            {
                Name = context.Names.Database(Word(layer)),
                Description = $"{layer} tables of {context.Manifest.Lakehouse} ({context.Manifest.Environment.Name})",
                // Nobody reads a table before it is granted; the default lets every IAM principal of the account.
                CreateTableDefaultPermissions = Array.Empty<CfnDatabase.PrincipalPrivilegesProperty>(),
            },
        })
        {
            Retention = context.Defaults.Data,
        };

        if (CrawlerOf(context, layer, datasets) is { } name)
            yield return new($"{layer}Crawler", Crawler(context, layer, name, datasets));
    }

    private static CfnCrawlerProps Crawler(SynthesisContext context, Layer layer, string name, IEnumerable<DatasetManifest> datasets) => new()
    {
        Name = name,
        Description = $"Registers the Delta tables of the {Word(layer)} layer",
        Role = new GetAtt(RoleId, "Arn"),
        DatabaseName = new Ref($"{layer}Database"),
        CrawlerSecurityConfiguration = new Ref(EncryptionId),
        Targets = new CfnCrawler.TargetsProperty
        {
            DeltaTargets = new[]
            {
                new CfnCrawler.DeltaTargetProperty
                {
                    DeltaTables = [.. datasets.Select(dataset => $"s3://{context.Locations.Of(layer)}/{dataset.Name}/")],
                    CreateNativeDeltaTable = true,
                    WriteManifest = false,
                },
            },
        },
        SchemaChangePolicy = new CfnCrawler.SchemaChangePolicyProperty { UpdateBehavior = "UPDATE_IN_DATABASE", DeleteBehavior = "LOG" },
        RecrawlPolicy = new CfnCrawler.RecrawlPolicyProperty { RecrawlBehavior = "CRAWL_EVERYTHING" },
        Configuration = JsonSerializer.Serialize(new { Version = 1.0, CrawlerOutput = new { Tables = new { AddOrUpdateBehavior = "MergeNewColumns" } } }),
    };

    private static string Word(Layer layer) => layer.ToString().ToLowerInvariant();
}
