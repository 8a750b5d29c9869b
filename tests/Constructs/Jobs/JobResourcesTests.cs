using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Synthesis;
using Strata.Tests.Synthesis;

namespace Strata.Tests.Constructs.Jobs;

public sealed class JobResourcesTests
{
    private readonly ImmutableArray<StackTemplate> templates = SampleTemplates.Render();

    [Fact]
    public void Jobs_are_pinned_bounded_and_alone_on_their_table()
    {
        var job = templates.Properties("CleanOrdersJob");

        ((string)job["GlueVersion"]!).ShouldBe("5.0");
        ((long)job["Timeout"]!).ShouldBe(60);
        ((long)job["NumberOfWorkers"]!).ShouldBe(2);
        ((long)job["ExecutionProperty"]!["MaxConcurrentRuns"]!).ShouldBe(1);
        ((bool)job["JobRunQueuingEnabled"]!).ShouldBeTrue();
        job.ContainsKey("MaxCapacity").ShouldBeFalse();
    }

    [Fact]
    public void Arguments_name_the_spec_the_package_and_the_ruleset()
    {
        var arguments = templates.Properties("CleanOrdersJob")["DefaultArguments"]!;

        ((string)arguments["--spec"]!).ShouldMatch("^s3://retail-dev-artefacts-111122223333-eu-west-1/specs/orders-[0-9a-f]{16}\\.json$");
        ((string)arguments["--extra-py-files"]!).ShouldMatch("^s3://retail-dev-artefacts-111122223333-eu-west-1/glue/strata_glue-[0-9a-f]{16}\\.zip$");
        arguments["--ruleset_name"]!.ToJsonString().ShouldBe("""{"Ref":"CleanOrdersRuleset"}""");
        ((string)arguments["--datalake-formats"]!).ShouldBe("delta");
    }

    [Fact]
    public void A_change_of_the_SQL_changes_the_job()
    {
        var sample = SampleManifest.Create();
        var changed = sample with { Cleaned = [sample.Cleaned[0] with { Sql = "SELECT 1" }] };

        var arguments = SampleTemplates.Render(changed).Properties("CleanOrdersJob")["DefaultArguments"]!;

        arguments["--spec"]!.ToJsonString().ShouldNotBe(templates.Properties("CleanOrdersJob")["DefaultArguments"]!["--spec"]!.ToJsonString());
    }

    [Fact]
    public void A_dataset_without_rules_has_no_ruleset()
    {
        var sample = SampleManifest.Create();
        var rendered = SampleTemplates.Render(sample with { Cleaned = [sample.Cleaned[0] with { Rules = [] }] });

        rendered.SelectMany(template => template.Resources).ShouldNotContain(resource => resource.Key == "CleanOrdersRuleset");
        rendered.Properties("CleanOrdersJob")["DefaultArguments"]!.AsObject().ContainsKey("--ruleset_name").ShouldBeFalse();
    }

    [Fact]
    public void The_cleaning_role_reads_its_source_and_writes_its_table()
    {
        Granted("CleanOrdersRole", "s3:GetObject").ShouldBe(
            ["ingestion/postgres/shop/public/orders/*", "cleaned/orders/*", "cleaned/_quarantine/orders/*", "cleaned/_quality/orders/*"]);
        Granted("CleanOrdersRole", "s3:PutObject").ShouldBe(
            ["cleaned/orders/*", "cleaned/_quarantine/orders/*", "cleaned/_quality/orders/*"]);
    }

    [Fact]
    public void The_curating_role_knows_nothing_of_the_ingestion_layer()
    {
        Granted("CurateDailyRevenueRole", "s3:GetObject").ShouldBe(
            ["cleaned/orders/*", "curated/daily_revenue/*", "curated/_quarantine/daily_revenue/*", "curated/_quality/daily_revenue/*"]);
        templates.Resource("CurateDailyRevenueRole").ToJsonString().ShouldNotContain("ngestion");
    }

    [Fact]
    public void Tables_are_maintained_every_week_by_their_own_job()
    {
        var trigger = templates.Properties("Cleaned" + Shards.Of("orders").ToUpperInvariant() + "MaintenanceTrigger1");

        ((string)trigger["Type"]!).ShouldBe("SCHEDULED");
        ((string)trigger["Schedule"]!).ShouldBe("cron(0 5 ? * SUN *)");
        trigger["Actions"]!.ToJsonString().ShouldBe("""[{"Arguments":{"--task":"maintain"},"JobName":{"Ref":"CleanOrdersJob"}}]""");
        trigger.ContainsKey("WorkflowName").ShouldBeFalse();
    }

    [Fact]
    public void No_trigger_starts_more_jobs_than_Glue_allows()
    {
        var rendered = SampleTemplates.Render(SampleManifest.WithCleaned(Enumerable.Range(0, 1000).Select(number => $"table_{number}")));
        var triggers = rendered.SelectMany(template => template.Resources).Where(resource => resource.Key.Contains("Maintenance")).Select(resource => resource.Value!["Properties"]!["Actions"]!.AsArray().Count);

        triggers.Max().ShouldBe(50);
        triggers.Sum().ShouldBe(1000);
    }

    [Fact]
    public void Metrics_are_written_into_the_namespaces_of_the_jobs_alone()
    {
        var policy = templates.Properties("Cleaned" + Shards.Of("orders").ToUpperInvariant() + "JobPolicy")["PolicyDocument"]!["Statement"]!.AsArray();

        policy.Single(statement => (string?)statement!["Action"]![0] == "cloudwatch:PutMetricData")!["Condition"]!.ToJsonString()
            .ShouldBe("""{"StringEquals":{"cloudwatch:namespace":["Glue","Glue Data Quality","Strata"]}}""");
    }

    /// <summary>Layer and path of the objects on which a role may do something.</summary>
    private IEnumerable<string> Granted(string role, string action) =>
        from statement in templates.Properties(role)["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray()
        where statement!["Action"]!.AsArray().Any(allowed => (string?)allowed == action)
        from resource in statement["Resource"]!.AsArray()
        select ((string)resource!["Fn::Sub"]!).Replace("arn:${AWS::Partition}:s3:::retail-dev-", "").Replace("-111122223333-eu-west-1", "");
}
