using System.Collections.Immutable;
using Strata.Manifest;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>A manifest as templates and artefacts, in memory: all that synthesis decides, before the CDK writes it down.</summary>
internal sealed record RenderedLakehouse
{
    public required ImmutableArray<StackTemplate> Templates { get; init; }

    public required ArtefactSet Artefacts { get; init; }

    /// <summary>The bucket the artefacts go to.</summary>
    public required string ArtefactBucket { get; init; }

    public static RenderedLakehouse Of(LakehouseManifest manifest, string runtimeFolder)
    {
        var names = new PhysicalNames(manifest);
        var locations = new DataLocations(names);
        var artefacts = ArtefactSet.Collect(new JobSpecs(manifest, names, locations).All(), runtimeFolder);
        var context = new SynthesisContext(manifest, names, locations, artefacts);
        var tags = new CostTags(manifest);

        return new()
        {
            Templates = TemplateRenderer.Render([.. StackLayout.Of(context).Select(tags.AddTo)]),
            Artefacts = artefacts,
            ArtefactBucket = locations.Artefacts,
        };
    }
}
