using System.Text.Json;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Synthesis.Jobs;

namespace Strata.Tests.Synthesis.Jobs;

public sealed class JobSpecsTests
{
    private readonly LakehouseManifest manifest = SampleManifest.Create();

    [Fact]
    public Task Of_a_cleaned_dataset_reads_what_the_source_delivered() => Verifier.Verify(Json("orders"), "json");

    [Fact]
    public Task Of_a_curated_dataset_reads_Delta_tables() => Verifier.Verify(Json("daily_revenue"), "json");

    [Fact]
    public void Of_a_dataset_without_rules_has_no_ruleset()
    {
        var withoutRules = manifest with { Cleaned = [manifest.Cleaned[0] with { Rules = [] }] };

        Specs(withoutRules).Single(spec => spec.Dataset == "orders").Quality.Ruleset.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_rule_that_reads_another_dataset_says_where_it_lies()
    {
        var rule = new RuleManifest { Dqdl = "ReferentialIntegrity \"day\" \"orders.order_id\" = 1.0", RowLevel = false, References = ["orders"] };
        var referring = manifest with { Curated = [manifest.Curated[0] with { Rules = [rule] }] };

        Specs(referring).Single(spec => spec.Dataset == "daily_revenue").Quality.Rules[0].References
            .ShouldBe([new ReferenceSpec("orders", "orders", "s3://retail-dev-cleaned-111122223333-eu-west-1/orders/")]);
    }

    private string Json(string dataset) =>
        JsonSerializer.Serialize(Specs(manifest).Single(spec => spec.Dataset == dataset), ManifestJson.Options);

    private static IEnumerable<JobSpec> Specs(LakehouseManifest manifest)
    {
        var names = new PhysicalNames(manifest);
        return new JobSpecs(manifest, names, new DataLocations(names)).All();
    }
}
