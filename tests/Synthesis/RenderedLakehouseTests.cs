using System.Text.Json.Nodes;
using Amazon.JSII.Runtime.Services;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Synthesis;

[Collection(CdkCollection.Name)]
public sealed class RenderedLakehouseTests
{
    [Fact]
    public void Renders_without_a_process_of_the_CDK()
    {
        ServiceContainer.ServiceProviderOverride = new NoServices();
        try
        {
            SampleTemplates.Render().ShouldNotBeEmpty();
        }
        finally
        {
            ServiceContainer.ServiceProviderOverride = null;
        }
    }

    [Fact]
    public void Says_of_what_authors_declared_where_they_did()
    {
        var templates = SampleTemplates.Render();

        templates.Resource("CleanOrdersJob")["Metadata"]!["strata:declared"]!.GetValue<string>().ShouldBe("environments/retail/lakehouse.csx(20)");
        templates.Resource("PostgresShopInstance")["Metadata"]!["strata:declared"]!.GetValue<string>().ShouldBe("environments/retail/lakehouse.csx(7)");
        templates.Resource("LakeKey")["Metadata"].ShouldBeNull();
    }

    [Fact]
    public void Exports_what_other_stacks_import()
    {
        var templates = SampleTemplates.Render();
        var exported = templates.SelectMany(Exports).ToArray();

        templates.SelectMany(template => Imports(template.Template)).Distinct().Except(exported).ShouldBeEmpty();
    }

    [Fact]
    public void Takes_no_export_away_with_the_last_dataset()
    {
        var sample = SampleManifest.Create();
        var none = sample with { Postgres = [], Cleaned = [], Curated = [], Workflow = sample.Workflow with { Steps = [] } };

        var before = SampleTemplates.Render(sample).SelectMany(Exports);
        var after = SampleTemplates.Render(none).SelectMany(Exports);

        after.ShouldBe(before);
    }

    [Fact]
    public void Keeps_the_storage_template_small_enough_to_be_sent_with_a_request()
    {
        const int mostBytesInARequest = 51_200;

        SampleTemplates.Render()[0].Text.Length.ShouldBeLessThan(mostBytesInARequest);
    }

    [SkippableFact]
    public void Tags_every_resource_that_can_be_tagged()
    {
        var resources = SampleTemplates.Render().SelectMany(template => template.Resources.Select(resource => resource.Value!)).ToArray();
        var types = resources.Select(resource => (string)resource["Type"]!).Distinct().Order(StringComparer.Ordinal);

        var taggable = Python.Run(
            """
            import sys
            from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER as schemas
            for kind in sys.stdin.read().split():
                if "Tags" in schemas.get_resource_schema("eu-west-1", kind).schema["properties"]:
                    print(kind)
            """,
            input: string.Join('\n', types)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        taggable.ShouldContain("AWS::Events::Rule");
        resources.Where(resource => taggable.Contains((string)resource["Type"]!))
            .ShouldAllBe(resource => Tags(resource["Properties"]!["Tags"]).SequenceEqual(new[] { "strata:environment", "strata:lakehouse", "strata:layer", "strata:owner" }));
    }

    private static IEnumerable<string> Tags(JsonNode? tags) => tags switch
    {
        JsonArray list => list.Select(tag => (string)tag!["Key"]!),
        JsonObject map => map.Select(tag => tag.Key),
        _ => [],
    };

    private static IEnumerable<string> Exports(StackTemplate template) =>
        ((JsonObject?)template.Template["Outputs"] ?? []).Select(output => (string)output.Value!["Export"]!["Name"]!);

    private static IEnumerable<string> Imports(JsonNode? node) => node switch
    {
        JsonObject map when map["Fn::ImportValue"] is { } name => [(string)name!],
        JsonObject map => map.SelectMany(entry => Imports(entry.Value)),
        JsonArray list => list.SelectMany(Imports),
        _ => [],
    };

    private sealed class NoServices : IServiceProvider
    {
        public object GetService(Type serviceType) => throw new InvalidOperationException($"Rendering asked the CDK's runtime for {serviceType.Name}.");
    }
}
