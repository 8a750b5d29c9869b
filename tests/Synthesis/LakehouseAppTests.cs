using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Synthesis;

[Collection(CdkCollection.Name)]
public sealed class LakehouseAppTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SampleRuntime runtime = new();

    [Fact]
    public void Writes_a_cloud_assembly_with_a_template_per_stack()
    {
        var result = Synthesize();

        result.Diagnostics.ShouldBeEmpty();
        result.Stacks.Select(stack => stack.Name).ShouldBe(StackArtifacts().Select(stack => stack.Key), ignoreOrder: true);
        result.Stacks.ShouldAllBe(stack => File.Exists(folder.Of(stack.TemplateFile)));
    }

    [Fact]
    public void Puts_every_stack_after_those_it_depends_on()
    {
        var stacks = Synthesize().Stacks;

        stacks[0].Name.ShouldEndWith("-storage");
        stacks.Select((stack, at) => stack.DependsOn.All(name => stacks.Take(at).Any(earlier => earlier.Name == name))).ShouldAllBe(inOrder => inOrder);
        StackArtifacts().Single(stack => stack.Key == "retail-dev-workflow").Value!["dependencies"]!.AsArray()
            .Select(name => (string)name!)
            .ShouldContain("retail-dev-catalog");
    }

    [Fact]
    public void Gives_the_same_bytes_twice()
    {
        using var second = new TemporaryFolder();

        Synthesize();
        LakehouseApp.Synthesize(SampleManifest.Create(), second.Path, runtime.Options);

        Contents(second.Path).ShouldBe(Contents(folder.Path));
    }

    [Fact]
    public void Keeps_an_assembly_that_is_current()
    {
        Synthesize();
        var before = Contents(folder.Path);

        var again = Synthesize();

        again.Stacks.ShouldAllBe(stack => stack.Reused);
        Contents(folder.Path).ShouldBe(before);
    }

    [Fact]
    public void Synthesizes_again_when_the_manifest_changed()
    {
        Synthesize();

        var result = Synthesize(SampleManifest.Create(Preset.Production));

        result.Stacks.ShouldAllBe(stack => !stack.Reused);
        StackArtifacts().Select(stack => (bool)stack.Value!["properties"]!["terminationProtection"]!).ShouldAllBe(isProtected => isProtected);
    }

    [Fact]
    public void Replaces_only_the_artefacts_that_changed()
    {
        Synthesize();
        var before = Contents(folder.Path);

        runtime.Write("glue/clean.py", "clean better");
        Synthesize();

        var after = Contents(folder.Path);
        before.Keys.Except(after.Keys).ShouldHaveSingleItem().ShouldStartWith("artefacts/glue/clean-");
        after.Keys.Except(before.Keys).ShouldHaveSingleItem().ShouldStartWith("artefacts/glue/clean-");
    }

    [Fact]
    public void Refuses_text_that_could_be_taken_for_a_reference()
    {
        var manifest = SampleManifest.Create() with { Owner = "\uE0F0LakeKey.Arn\uE0F1" };

        var result = Synthesize(manifest);

        result.Stacks.ShouldBeEmpty();
        result.Diagnostics.Select(problem => problem.Id).ShouldBe(["STR4001", "STR4001"]);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Gives_an_assembly_that_the_command_line_of_the_CDK_lists()
    {
        var result = Synthesize();

        NodeTools.RunCdk("ls", "--app", folder.Path, "--no-notices").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(result.Stacks.Select(stack => stack.Name), ignoreOrder: true);
    }

    [Theory]
    [InlineData(Preset.Development)]
    [InlineData(Preset.Production)]
    public void Gives_the_same_templates_as_constructs_of_the_CDK(Preset preset)
    {
        using var materialized = new TemporaryFolder();
        var manifest = SampleManifest.Create(preset);

        var result = Synthesize(manifest);
        LakehouseApp.Synthesize(manifest, materialized.Path, runtime.Options with { Materialize = true });

        foreach (var stack in result.Stacks)
            JsonNode.DeepEquals(Template(folder, stack), Template(materialized, stack)).ShouldBeTrue(stack.Name);
    }

    public void Dispose()
    {
        folder.Dispose();
        runtime.Dispose();
    }

    private SynthesisResult Synthesize(Strata.Manifest.LakehouseManifest? manifest = null) =>
        LakehouseApp.Synthesize(manifest ?? SampleManifest.Create(), folder.Path, runtime.Options);

    private IEnumerable<KeyValuePair<string, JsonNode?>> StackArtifacts() =>
        JsonNode.Parse(File.ReadAllText(folder.Of("manifest.json")))!["artifacts"]!.AsObject()
            .Where(artifact => (string?)artifact.Value!["type"] == "aws:cloudformation:stack");

    private static JsonNode Template(TemporaryFolder assembly, SynthesizedStack stack) =>
        JsonNode.Parse(File.ReadAllText(assembly.Of(stack.TemplateFile)))!;

    private static ImmutableSortedDictionary<string, string> Contents(string path) =>
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(path, file), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);
}
