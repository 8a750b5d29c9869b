using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Aws.Assembly;

/// <summary>The files that go to the artefacts bucket, as <c>artefacts.json</c> of the assembly lists them.</summary>
internal sealed record ArtefactList(string Bucket, ImmutableArray<Artefact> Artefacts)
{
    /// <summary>An assembly of templates alone has no such file.</summary>
    public static ArtefactList Empty { get; } = new("", []);

    public IEnumerable<Artefact> Of(ArtefactStage stage) => Artefacts.Where(artefact => artefact.Stage == stage);

    internal static ArtefactList Load(string folder)
    {
        var path = Path.Combine(folder, "artefacts.json");
        if (!File.Exists(path)) return Empty;

        var root = AssemblyJson.Read(path);
        var artefacts = (root["artefacts"] as JsonArray ?? []).OfType<JsonObject>();
        return new ArtefactList(AssemblyJson.Text(root, "bucket", path), [.. artefacts.Select(entry => Read(folder, entry, path))]);
    }

    private static Artefact Read(string folder, JsonObject entry, string path) => new(
        Path.Combine(folder, AssemblyJson.Text(entry, "file", path)),
        AssemblyJson.Text(entry, "key", path),
        AssemblyJson.Text(entry, "sha256", path),
        AssemblyJson.Text(entry, "stage", path) switch
        {
            "code" => ArtefactStage.Code,
            "script" => ArtefactStage.Script,
            var other => throw new AssemblyException($"Cloud assembly file '{path}' – names the stage '{other}', not 'code' or 'script'. Run the Synth target."),
        })
    {
        ContentType = (string?)entry["contentType"] ?? "application/octet-stream",
    };
}
