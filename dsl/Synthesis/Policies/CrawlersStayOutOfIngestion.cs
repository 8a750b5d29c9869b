using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Storage;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class CrawlersStayOutOfIngestion : Policy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4301",
        Severity.Error,
        "Crawlers stay out of the ingestion layer",
        "Crawler '{0}' reads '{1}' of the ingestion layer. Crawl the cleaned or the curated dataset instead.",
        "What is in the catalogue can be queried, and what sources delivered is neither checked nor masked.");

    public override IEnumerable<Diagnostic> Check(ImmutableArray<StackTemplate> templates)
    {
        var resources = templates.SelectMany(TemplateResource.Of).ToImmutableArray();
        var ingestion = resources.Where(resource => resource.LogicalId == BucketResources.IngestionBucketId)
            .Select(bucket => $"s3://{bucket.Properties["BucketName"]}/");

        return
            from crawler in resources
            where crawler.Type == "AWS::Glue::Crawler"
            from path in Texts(crawler.Properties["Targets"])
            where ingestion.Any(path.StartsWith)
            select Definition.At(crawler.DeclaredAt, crawler.LogicalId, path);
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Texts(entry.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
