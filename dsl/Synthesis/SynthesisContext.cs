using Strata.Manifest;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>What every construct's resources are made from.</summary>
internal sealed class SynthesisContext(LakehouseManifest manifest, PhysicalNames names, DataLocations locations, ArtefactSet artefacts)
{
    public LakehouseManifest Manifest { get; } = manifest;

    public PhysicalNames Names { get; } = names;

    public DataLocations Locations { get; } = locations;

    public ArtefactSet Artefacts { get; } = artefacts;

    public PresetDefaults Defaults { get; } = PresetDefaults.Of(manifest.Environment.Preset);

    public Arns Arns { get; } = new(manifest.Environment);

    public string Account => Manifest.Environment.Account;

    public string Region => Manifest.Environment.Region;

    /// <summary>Encrypts what sources delivered.</summary>
    public GetAtt IngestionKey { get; } = new("IngestionKey", "Arn");

    /// <summary>Encrypts everything else.</summary>
    public GetAtt LakeKey { get; } = new("LakeKey", "Arn");

    /// <summary>Hears of every failure.</summary>
    public Ref AlertTopic { get; } = new("AlertTopic");
}
