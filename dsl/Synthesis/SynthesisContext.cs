using System.Collections.Frozen;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>What every construct's resources are made from.</summary>
internal sealed class SynthesisContext
{
    private SynthesisContext(LakehouseManifest manifest, PhysicalNames names, DataLocations locations, ArtefactSet artefacts)
    {
        (Manifest, Names, Locations, Artefacts) = (manifest, names, locations, artefacts);
        Defaults = PresetDefaults.Of(manifest.Environment.Preset);
        Arns = new(manifest.Environment);
        Layers = manifest.Cleaned.Select(dataset => (dataset.Name, Layer.Cleaned))
            .Concat(manifest.Curated.Select(dataset => (dataset.Name, Layer.Curated)))
            .ToFrozenDictionary(dataset => dataset.Name, dataset => dataset.Item2);
        TableFolders = manifest.Postgres
            .SelectMany(source => source.Tables, (source, table) => (table.Name, Folder: DataLocations.TableFolder(source.Name, table)))
            .ToFrozenDictionary(table => table.Name, table => table.Folder);
    }

    public LakehouseManifest Manifest { get; }

    public PhysicalNames Names { get; }

    public DataLocations Locations { get; }

    public ArtefactSet Artefacts { get; }

    public PresetDefaults Defaults { get; }

    public Arns Arns { get; }

    /// <summary>The layer of each dataset that a job fills.</summary>
    public FrozenDictionary<string, Layer> Layers { get; }

    /// <summary>The folder in the ingestion bucket of each table of a source.</summary>
    public FrozenDictionary<string, string> TableFolders { get; }

    public string Account => Manifest.Environment.Account;

    public string Region => Manifest.Environment.Region;

    /// <summary>Encrypts what sources delivered.</summary>
    public GetAtt IngestionKey { get; } = new("IngestionKey", "Arn");

    /// <summary>Encrypts everything else.</summary>
    public GetAtt LakeKey { get; } = new("LakeKey", "Arn");

    /// <summary>Hears of every failure.</summary>
    public Ref AlertTopic { get; } = new("AlertTopic");

    /// <param name="manifest">The lakehouse.</param>
    /// <param name="runtimeFolder">The folder of <c>glue/</c> and <c>lambda/</c>.</param>
    public static SynthesisContext Of(LakehouseManifest manifest, string runtimeFolder)
    {
        var names = new PhysicalNames(manifest);
        var locations = new DataLocations(names);
        return new(manifest, names, locations, ArtefactSet.Collect(manifest, new JobSpecs(manifest, names, locations).All(), runtimeFolder));
    }
}
