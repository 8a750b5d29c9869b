using System.Collections.Immutable;
using Strata.Manifest;
using Strata.Synthesis.Artefacts;
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
        var context = SynthesisContext.Of(manifest, runtimeFolder);
        return new()
        {
            Templates = TemplateRenderer.Render(StackLayout.Of(context)),
            Artefacts = context.Artefacts,
            ArtefactBucket = context.Locations.Artefacts,
        };
    }
}
