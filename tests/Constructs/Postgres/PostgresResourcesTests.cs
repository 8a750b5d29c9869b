using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Tests.Synthesis;

namespace Strata.Tests.Constructs.Postgres;

public sealed class PostgresResourcesTests
{
    private readonly ImmutableArray<StackTemplate> templates = SampleTemplates.Render();

    [Fact]
    public void Has_a_task_per_load_plan_with_the_plans_tables()
    {
        Tasks(templates).Select(task => $"{task["MigrationType"]} {Selected(task)}")
            .ShouldBe(["full-load public.customers", "full-load-and-cdc public.orders"], ignoreOrder: true);
    }

    [Fact]
    public void A_table_that_joins_a_plan_changes_no_other_task()
    {
        var sample = SampleManifest.Create();
        var more = Shop(sample, tables => [.. tables, tables[0] with { Name = "shop.baskets", Table = "baskets" }]);

        Tasks(SampleTemplates.Render(more)).Select(Selected).ShouldBe(["public.customers,public.baskets", "public.orders"], ignoreOrder: true);
        Tasks(SampleTemplates.Render(more)).Select(task => (string)task["ReplicationTaskIdentifier"]!)
            .ShouldBe(Tasks(templates).Select(task => (string)task["ReplicationTaskIdentifier"]!));
    }

    [Fact]
    public void Full_loads_and_changes_have_the_same_columns_and_keep_deletes()
    {
        var settings = templates.Properties("PostgresShopTarget")["S3Settings"]!;

        settings["DataFormat"]!.GetValue<string>().ShouldBe("parquet");
        settings["IncludeOpForFullLoad"]!.GetValue<bool>().ShouldBeTrue();
        settings["TimestampColumnName"]!.GetValue<string>().ShouldBe(DataLocations.CommitTimeColumn);
        settings["CdcInsertsOnly"]!.GetValue<bool>().ShouldBeFalse();
        settings["CdcInsertsAndUpdates"]!.GetValue<bool>().ShouldBeFalse();
        settings["GlueCatalogGeneration"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void Reads_the_secret_by_name_over_TLS_from_private_subnets()
    {
        templates.Properties("PostgresShopSource")["SslMode"]!.GetValue<string>().ShouldBe("require");
        templates.Properties("PostgresShopSource")["PostgreSqlSettings"]!["SecretsManagerSecretId"]!.GetValue<string>().ShouldBe("shop/postgres");
        templates.Properties("PostgresShopSource").ContainsKey("Password").ShouldBeFalse();
        templates.Properties("PostgresShopInstance")["PubliclyAccessible"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData(Preset.Production, "ENABLED", true)]
    [InlineData(Preset.Development, "DISABLED", false)]
    public void Runs_by_itself_in_production_alone(Preset preset, string state, bool multiAz)
    {
        var rendered = SampleTemplates.Render(SampleManifest.Create(preset));

        OfType(rendered, "AWS::Scheduler::Schedule").Select(schedule => (string)schedule["State"]!).ShouldBe([state, state]);
        rendered.Properties("PostgresShopInstance")["MultiAZ"]!.GetValue<bool>().ShouldBe(multiAz);
    }

    [Fact]
    public void Passes_each_schedules_task_to_the_starter()
    {
        OfType(templates, "AWS::Scheduler::Schedule").Select(schedule => (string)schedule["Target"]!["Input"]!["Fn::Sub"]!)
            .ShouldBe(templates.SelectMany(template => template.Resources)
                .Where(resource => (string)resource.Value!["Type"]! == "AWS::DMS::ReplicationTask")
                .Select(task => $$"""{"replicationTaskArn":"${{{task.Key}}}"}"""));
    }

    [Fact]
    public void Starts_its_own_tasks_and_no_others()
    {
        var start = templates.Properties("PostgresShopStarterRole")["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray()
            .Single(statement => (string?)statement!["Sid"] == "StartTasks")!;

        start["Action"]!.ToJsonString().ShouldBe("""["dms:StartReplicationTask"]""");
        start["Resource"]!.AsArray().Count.ShouldBe(2);
    }

    private static IEnumerable<JsonObject> Tasks(ImmutableArray<StackTemplate> rendered) => OfType(rendered, "AWS::DMS::ReplicationTask");

    private static IEnumerable<JsonObject> OfType(ImmutableArray<StackTemplate> rendered, string type) =>
        rendered.SelectMany(template => template.Resources)
            .Where(resource => (string)resource.Value!["Type"]! == type)
            .Select(resource => resource.Value!["Properties"]!.AsObject());

    private static string Selected(JsonObject task) =>
        string.Join(',', JsonNode.Parse((string)task["TableMappings"]!)!["rules"]!.AsArray()
            .Select(rule => $"{rule!["object-locator"]!["schema-name"]}.{rule["object-locator"]!["table-name"]}"));

    private static LakehouseManifest Shop(LakehouseManifest manifest, Func<ImmutableArray<PostgresTableManifest>, ImmutableArray<PostgresTableManifest>> tables) =>
        manifest with { Postgres = [manifest.Postgres[0] with { Tables = tables(manifest.Postgres[0].Tables) }] };
}
