using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Strata.Build.Jobs;
using Strata.Constructs;
using Strata.Constructs.Postgres;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Jobs;

namespace Strata.Tests.Runtime;

/// <summary>The jobs' specs of a lakehouse, as they are deployed, with folders of this machine in place of the layers' buckets.</summary>
internal sealed class LocalSpecs
{
    private readonly LakehouseManifest manifest;
    private readonly string folder;
    private readonly DataLocations locations;
    private readonly ImmutableDictionary<string, JobSpec> specs;

    public LocalSpecs(LakehouseManifest manifest, string folder)
    {
        var names = new PhysicalNames(manifest);
        (this.manifest, this.folder, locations) = (manifest, folder, new DataLocations(names));
        specs = new JobSpecs(manifest, names, locations).All().ToImmutableDictionary(spec => spec.Dataset);
    }

    /// <summary>Writes a spec per dataset, in the order their jobs run, and the scripts they name.</summary>
    public ImmutableArray<string> Write()
    {
        foreach (var script in manifest.Cleaned.Concat(manifest.Curated).Select(ArtefactSet.ScriptOf).OfType<Artefact>())
            WriteFile(Path.Combine(Artefacts, script.Key), [.. script.Content]);

        return [.. InOrder().Select(dataset => WriteFile(Path.Combine(folder, $"{dataset}.json"), Encoding.UTF8.GetBytes(Local(JsonSerializer.Serialize(specs[dataset], ManifestJson.Options)))))];
    }

    /// <summary>Lays rows where a replication would have loaded them.</summary>
    public async Task DeliverAsync(Dataset table, ImmutableArray<object> rows) =>
        WriteFile(Path.Combine(IngestionOf(table.Name), SampleFile.Name), await SampleFile.WriteAsync(table.Columns, rows));

    public string TableOf(string dataset) => Local(specs[dataset].Output.Path);

    public string QuarantineOf(string dataset) => Local(specs[dataset].Output.Quarantine);

    public string QualityOf(string dataset) => Local(specs[dataset].Output.Quality);

    public string IngestionOf(PostgresManifest source) => Path.Combine(FolderOf(Layer.Ingestion), DataLocations.SourceFolder(source.Name));

    private string IngestionOf(string table) => manifest.Postgres
        .SelectMany(source => source.Tables, (source, candidate) => (source, candidate))
        .Where(pair => pair.candidate.Name == table)
        .Select(pair => Path.Combine(FolderOf(Layer.Ingestion), DataLocations.TableFolder(pair.source.Name, pair.candidate)))
        .Single();

    private IEnumerable<string> InOrder()
    {
        var waiting = manifest.Workflow.Steps.ToList();
        var done = new HashSet<string>();

        while (waiting.Count > 0)
        {
            var ready = waiting.First(step => step.After.All(done.Contains));
            waiting.Remove(ready);
            done.Add(ready.Dataset);
            yield return ready.Dataset;
        }
    }

    private string Artefacts => Path.Combine(folder, "artefacts");

    private string Local(string text) => Enum.GetValues<Layer>().Aggregate(
        text.Replace($"s3://{locations.Artefacts}/", $"{Artefacts}/"),
        (local, layer) => local.Replace($"s3://{locations.Of(layer)}/", $"{FolderOf(layer)}/"));

    private static string WriteFile(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private string FolderOf(Layer layer) => Path.Combine(folder, layer.ToString().ToLowerInvariant());
}
