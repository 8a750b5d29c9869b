using System.Text.Json.Nodes;
using Strata.Manifest;
using Strata.Schema;
using Strata.Tests.Support;

namespace Strata.Tests.Schema;

public sealed class ManifestSchemaTests
{
    private static readonly string manifest = Compile();

    [Fact]
    public void The_committed_schema_is_the_generated_one() => GeneratedFile.ShouldSay(ManifestSchema.Text, "schema", "lakehouse.schema.json");

    [Fact]
    public void A_written_manifest_fits_the_schema() => ManifestSchema.Check(manifest, "lakehouse.json").ShouldBeEmpty();

    [Fact]
    public void A_manifest_reads_back_as_it_was_written() => ManifestJson.Write(ManifestJson.Read(manifest)).ShouldBe(manifest);

    [Theory]
    [InlineData("environment.presett", "#/environment.presett", "is not a field of the manifest")]
    [InlineData("postgres.0.tables.0.colour", "#/postgres[0].tables[0].colour", "is not a field of the manifest")]
    public void A_field_too_many_is_refused_with_its_path(string path, string expectedPath, string fact) =>
        Check(path, JsonValue.Create("x")).ShouldBe([$"Manifest field '{expectedPath}' {fact}. Write the manifest again with --target=Validate instead of editing it."]);

    [Fact]
    public void A_word_that_is_none_of_the_enumeration_is_refused() =>
        Check("environment.preset", JsonValue.Create("Staging")).ShouldHaveSingleItem().ShouldContain("'#/environment.preset' is not one of Development, Production");

    [Fact]
    public void A_value_of_another_type_is_refused() =>
        Check("version", JsonValue.Create("one")).ShouldHaveSingleItem().ShouldContain("'#/version'");

    [Fact]
    public void A_missing_field_is_refused()
    {
        var json = JsonNode.Parse(manifest)!;
        json["environment"]!.AsObject().Remove("account");

        ManifestSchema.Check(json.ToJsonString(), "lakehouse.json").ShouldHaveSingleItem().Message.ShouldContain("'#/environment.account' is missing");
    }

    private static string[] Check(string path, JsonNode? value)
    {
        var json = JsonNode.Parse(manifest)!;
        var parts = path.Split('.');
        var parent = parts[..^1].Aggregate(json, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        parent[parts[^1]] = value;

        return [.. ManifestSchema.Check(json.ToJsonString(), "lakehouse.json").Select(problem => problem.Message)];
    }

    private static string Compile()
    {
        using var script = new ScriptUnderTest(ScriptUnderTest.Prologue +
            """
            record RawOrder(long Id, string? Note);
            var shop = Postgres("shop", Secret("s"), Network("data"));
            shop.Table<RawOrder>("orders", key: o => o.Id, load: FullLoad(every: Day));
            """);

        return ManifestJson.Write(script.Compile().Manifest!);
    }
}
