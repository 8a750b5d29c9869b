using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Constructs.Workflows;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Tests.Synthesis;

namespace Strata.Tests.Constructs.Workflows;

public sealed class WorkflowResourcesTests
{
    [Theory]
    [InlineData(Preset.Production, true)]
    [InlineData(Preset.Development, false)]
    public void Starts_what_waits_for_nothing_by_one_schedule(Preset preset, bool started)
    {
        var templates = SampleTemplates.Render(SampleManifest.Create(preset));
        var start = templates.Properties("StartTrigger");

        Triggers(templates).Count(trigger => trigger.ContainsKey("WorkflowName") && (string?)trigger["Type"] != "CONDITIONAL").ShouldBe(1);
        ((string)start["Schedule"]!).ShouldBe("cron(0 2 * * ? *)");
        ((bool)start["StartOnCreation"]!).ShouldBe(started);
        start["Actions"]!.ToJsonString().ShouldBe("""[{"JobName":"retail-dev-clean-orders"}]""");
    }

    [Fact]
    public void Starts_a_step_when_all_it_waits_for_has_succeeded()
    {
        var templates = SampleTemplates.Render(WithCustomers());
        var trigger = templates.Properties("CurateDailyRevenueTrigger");

        ((string)trigger["Predicate"]!["Logical"]!).ShouldBe("AND");
        trigger["Predicate"]!["Conditions"]!.AsArray().Select(condition => $"{condition!["JobName"]} {condition["State"]}")
            .ShouldBe(["retail-dev-clean-customers SUCCEEDED", "retail-dev-clean-orders SUCCEEDED"]);
        trigger["Actions"]!.ToJsonString().ShouldBe("""[{"JobName":"retail-dev-curate-daily_revenue"}]""");
    }

    [Fact]
    public void Crawls_a_layer_when_all_its_jobs_have_succeeded()
    {
        var trigger = SampleTemplates.Render(WithCustomers()).Properties("CleanedCrawlTrigger");

        trigger["Predicate"]!["Conditions"]!.AsArray().Count.ShouldBe(2);
        trigger["Actions"]!.ToJsonString().ShouldBe("""[{"CrawlerName":"retail-dev-crawl-cleaned"}]""");
    }

    [Fact]
    public void Tells_the_alert_topic_of_failed_jobs_crawlers_and_rules()
    {
        var templates = SampleTemplates.Render();

        foreach (var rule in new[] { "JobFailureRule", "CrawlerFailureRule", "QualityFailureRule" })
            templates.Properties(rule)["Targets"]![0]!["Arn"]!.ToJsonString().ShouldBe("""{"Fn::ImportValue":"retail-dev-storage:AlertTopicRef"}""");
    }

    private static LakehouseManifest WithCustomers()
    {
        var sample = SampleManifest.Create();
        return sample with
        {
            Cleaned = [SampleManifest.Dataset("customers", ["shop.customers"], "customer_id"), .. sample.Cleaned],
            Workflow = sample.Workflow with
            {
                Steps =
                [
                    new WorkflowStepManifest { Dataset = "customers", After = [] },
                    new WorkflowStepManifest { Dataset = "daily_revenue", After = ["customers", "orders"] },
                    new WorkflowStepManifest { Dataset = "orders", After = [] },
                ],
            },
        };
    }

    private static IEnumerable<JsonObject> Triggers(ImmutableArray<StackTemplate> templates) =>
        templates.SelectMany(template => template.Resources)
            .Where(resource => (string)resource.Value!["Type"]! == "AWS::Glue::Trigger")
            .Select(resource => resource.Value!["Properties"]!.AsObject());
}
