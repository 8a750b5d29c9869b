using Strata.Synthesis;
using Strata.Tests.Support;

namespace Strata.Tests.Synthesis;

[Collection(CdkCollection.Name)]
public sealed class LakehouseAppTests
{
    [Fact]
    public void Writes_a_cloud_assembly_with_a_template_per_stack()
    {
        using var folder = new TemporaryFolder();

        var result = LakehouseApp.Synthesize(SampleManifest.Create(), folder.Path, new());

        result.Diagnostics.ShouldBeEmpty();
        result.Stacks.ShouldAllBe(stack => File.Exists(folder.Of(stack.TemplateFile)));
        File.Exists(folder.Of("manifest.json")).ShouldBeTrue();
    }
}
