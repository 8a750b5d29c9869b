using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification;

/// <summary>The catalogue holds the cleaned and the curated layer, and nothing of the ingestion layer.</summary>
public sealed class CatalogueTests
{
    [SkippableFact]
    public async Task Crawlers_crawl_cleaned_and_curated_only()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        string[] allowed = [$"s3://{lakehouse.Locations.Cleaned}/", $"s3://{lakehouse.Locations.Curated}/"];

        var wrong =
            from crawler in await CrawlersAsync(lakehouse)
            from target in Locations(crawler["Targets"])
            where !allowed.Any(layer => target.StartsWith(layer, StringComparison.Ordinal))
            select $"'{crawler["Name"]}' crawls '{target}'";

        string.Join("\n", wrong).ShouldBeEmpty("Crawlers reach beyond the cleaned and the curated layer.");
    }

    [SkippableFact]
    public async Task Each_dataset_is_crawled_once()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var (manifest, locations) = (lakehouse.Input.Manifest, lakehouse.Locations);

        var crawled = (await CrawlersAsync(lakehouse)).SelectMany(crawler => Locations(crawler["Targets"]));

        crawled.Order(StringComparer.Ordinal).ShouldBe(
            manifest.Cleaned.Select(dataset => $"s3://{locations.Cleaned}/{dataset.Name}/")
                .Concat(manifest.Curated.Select(dataset => $"s3://{locations.Curated}/{dataset.Name}/"))
                .Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task No_table_of_the_catalogue_lies_in_the_ingestion_layer()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var ingestion = $"s3://{lakehouse.Locations.Ingestion}";
        var databases = await AllAsync(lakehouse, "GetDatabases", "DatabaseList", []);
        var tables = await Task.WhenAll(databases.Select(database =>
            AllAsync(lakehouse, "GetTables", "TableList", new() { ["DatabaseName"] = database["Name"]?.ToString() })));

        var catalogued =
            from item in databases.Concat(tables.SelectMany(some => some))
            let location = (item["LocationUri"] ?? item["StorageDescriptor"]?["Location"])?.ToString() ?? ""
            where location.StartsWith(ingestion, StringComparison.Ordinal)
            select $"'{item["Name"]}' lies in '{location}'";

        string.Join("\n", catalogued).ShouldBeEmpty("The ingestion layer is catalogued.");
    }

    private static async Task<List<JsonObject>> CrawlersAsync(DeployedLakehouse lakehouse)
    {
        var crawlers = await Task.WhenAll(lakehouse.OfType("AWS::Glue::Crawler").Select(async resource =>
            (await lakehouse.Apis.JsonAsync(AwsServices.Glue, "AWSGlue.GetCrawler", new JsonObject { ["Name"] = resource.PhysicalId }))?["Crawler"]?.AsObject()));
        return [.. crawlers.OfType<JsonObject>()];
    }

    private static async Task<List<JsonObject>> AllAsync(DeployedLakehouse lakehouse, string operation, string list, JsonObject input)
    {
        var all = new List<JsonObject>();
        string? next = null;
        do
        {
            var page = input.DeepClone().AsObject();
            if (next is not null) page["NextToken"] = next;
            var answer = await lakehouse.Apis.JsonAsync(AwsServices.Glue, $"AWSGlue.{operation}", page);
            all.AddRange((answer?[list] as JsonArray ?? []).OfType<JsonObject>());
            next = answer?["NextToken"]?.ToString();
        }
        while (!string.IsNullOrEmpty(next));

        return all;
    }

    // Whatever kind of target it is, and whatever its member is called.
    private static IEnumerable<string> Locations(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Locations(part.Value)),
        JsonArray items => items.SelectMany(Locations),
        JsonValue value when S3Objects.IsLocation(value.ToString()) => [value.ToString()],
        _ => [],
    };
}
