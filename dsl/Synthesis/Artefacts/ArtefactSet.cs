using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Strata.Manifest;
using Strata.Synthesis.Jobs;

namespace Strata.Synthesis.Artefacts;

/// <summary>Everything a lakehouse runs that is no CloudFormation resource: Glue scripts and their package, a spec per job, PySpark files of authors, Lambda code.</summary>
internal sealed class ArtefactSet
{
    private readonly ImmutableSortedDictionary<string, Artefact> byName;

    private ArtefactSet(IEnumerable<Artefact> all) =>
        byName = all.ToImmutableSortedDictionary(artefact => artefact.Name, artefact => artefact, StringComparer.Ordinal);

    /// <summary>Sorted by name.</summary>
    public IEnumerable<Artefact> All => byName.Values;

    /// <summary>The artefact of a name without hash: <c>glue/clean.py</c>.</summary>
    public Artefact this[string name] => byName[name];

    public Artefact SpecOf(string dataset) => this[SpecName(dataset)];

    /// <summary>The author's own PySpark file of a dataset; null where it has none.</summary>
    public static Artefact? ScriptOf(DatasetManifest dataset) =>
        dataset.OwnCode is { Python: { Length: > 0 } text } ? new($"scripts/{dataset.Name}.py", ArtefactStage.Script, Encoding.UTF8.GetBytes(text)) : null;

    /// <param name="manifest">The lakehouse.</param>
    /// <param name="specs">The jobs' specs.</param>
    /// <param name="runtimeFolder">The folder of <c>glue/</c> and <c>lambda/</c>.</param>
    public static ArtefactSet Collect(LakehouseManifest manifest, IEnumerable<JobSpec> specs, string runtimeFolder) =>
        new([.. Scripts(runtimeFolder), .. Packages(runtimeFolder), .. Handlers(runtimeFolder), .. specs.Select(Spec), .. OwnScripts(manifest)]);

    private static IEnumerable<Artefact> OwnScripts(LakehouseManifest manifest) =>
        manifest.Cleaned.Concat(manifest.Curated).Select(ScriptOf).OfType<Artefact>();

    private static IEnumerable<Artefact> Scripts(string runtimeFolder) =>
        Directory.EnumerateFiles(Path.Combine(runtimeFolder, "glue"), "*.py")
            .Select(path => new Artefact($"glue/{Path.GetFileName(path)}", ArtefactStage.Script, File.ReadAllBytes(path)));

    private static IEnumerable<Artefact> Packages(string runtimeFolder) =>
        from path in PythonFolders(Path.Combine(runtimeFolder, "glue"))
        let name = Path.GetFileName(path)
        select new Artefact($"glue/{name}.zip", ArtefactStage.Script, DeterministicZip.OfPython(path, $"{name}/"));

    private static IEnumerable<Artefact> Handlers(string runtimeFolder) =>
        from path in PythonFolders(Path.Combine(runtimeFolder, "lambda"))
        let name = Path.GetFileName(path)
        select new Artefact($"lambda/{name}.zip", ArtefactStage.Code, DeterministicZip.OfPython(path));

    private static Artefact Spec(JobSpec spec) =>
        new(SpecName(spec.Dataset), ArtefactStage.Script, JsonSerializer.SerializeToUtf8Bytes(spec, ManifestJson.Options));

    private static string SpecName(string dataset) => $"specs/{dataset}.json";

    private static IEnumerable<string> PythonFolders(string folder) =>
        Directory.EnumerateDirectories(folder).Where(path => Directory.EnumerateFiles(path, "*.py").Any());
}
