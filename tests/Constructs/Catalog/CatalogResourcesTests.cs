using System.Text.Json.Nodes;
using Strata.Tests.Synthesis;

namespace Strata.Tests.Constructs.Catalog;

public sealed class CatalogResourcesTests
{
    [Fact]
    public void Crawls_the_tables_of_the_two_upper_layers()
    {
        var templates = SampleTemplates.Render();

        Tables(templates.Properties("CleanedCrawler")).ShouldBe(["s3://retail-dev-cleaned-111122223333-eu-west-1/orders/"]);
        Tables(templates.Properties("CuratedCrawler")).ShouldBe(["s3://retail-dev-curated-111122223333-eu-west-1/daily_revenue/"]);
    }

    [Fact]
    public void Grants_nobody_a_new_table()
    {
        SampleTemplates.Render().Properties("CleanedDatabase")["DatabaseInput"]!["CreateTableDefaultPermissions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_crawlers_away_from_quarantined_rows()
    {
        var statements = SampleTemplates.Render().Properties("CrawlerRole")["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray();
        var denied = statements.Single(statement => (string?)statement!["Effect"] == "Deny")!;

        denied["Resource"]!.AsArray().Count(resource => ((string)resource!["Fn::Sub"]!).EndsWith("/_quarantine/*", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Has_no_crawler_for_an_empty_layer()
    {
        var sample = SampleManifest.Create();
        var templates = SampleTemplates.Render(sample with { Curated = [], Workflow = sample.Workflow with { Steps = [sample.Workflow.Steps[1]] } });

        templates.SelectMany(template => template.Resources).Select(resource => resource.Key).ShouldNotContain("CuratedCrawler");
        templates.SelectMany(template => template.Resources).Select(resource => resource.Key).ShouldNotContain("CuratedCrawlTrigger");
    }

    private static IEnumerable<string> Tables(JsonObject crawler) =>
        crawler["Targets"]!["DeltaTargets"]![0]!["DeltaTables"]!.AsArray().Select(table => (string)table!);
}
