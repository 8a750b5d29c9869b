using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Manifest;
using Strata.Synthesis.Artefacts;

namespace Strata.Synthesis;

/// <summary>The cloud assembly's folder: what was synthesized into it from what, and the artefacts beside the templates.</summary>
internal sealed class AssemblyFolder(string path)
{
    private const string RecordFile = "synthesized.json";

    /// <summary>The result whose files are all there and whose inputs were these; null when there is none.</summary>
    public SynthesisResult? Current(string seal) =>
        ReadRecord() is { } record && record.Seal == seal && record.Files.All(file => File.Exists(At(file))) ? record.Result : null;

    /// <summary>Empties the folder. The folder itself stays: the CDK's process may be looking at it.</summary>
    public void Clear()
    {
        var folder = Directory.CreateDirectory(path);
        foreach (var file in folder.EnumerateFiles())
            file.Delete();

        foreach (var inner in folder.EnumerateDirectories())
            inner.Delete(recursive: true);
    }

    /// <summary>Writes the artefacts and <c>artefacts.json</c>, which says where each is uploaded.</summary>
    public void Write(ArtefactSet artefacts, string bucket)
    {
        foreach (var folder in artefacts.All.Select(artefact => Path.GetDirectoryName(At(artefact.File)) ?? path).Distinct())
            Directory.CreateDirectory(folder);

        foreach (var artefact in artefacts.All)
            File.WriteAllBytes(At(artefact.File), [.. artefact.Content]);

        File.WriteAllText(At("artefacts.json"), TemplateJson.Write(Index(artefacts, bucket)));
    }

    /// <summary>Says, last of all, that the folder is complete.</summary>
    public void Keep(string seal, SynthesisResult result)
    {
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        var unchanged = result with { Stacks = [.. result.Stacks.Select(stack => stack with { Reused = true })] };

        File.WriteAllText(At(RecordFile), JsonSerializer.Serialize(new Record(seal, [.. files], unchanged), ManifestJson.Options) + "\n");
    }

    private static JsonObject Index(ArtefactSet artefacts, string bucket) => new()
    {
        ["bucket"] = bucket,
        ["artefacts"] = new JsonArray(
        [
            .. artefacts.All.Select(artefact => new JsonObject
            {
                ["file"] = artefact.File,
                ["key"] = artefact.Key,
                ["sha256"] = artefact.Sha256,
                ["stage"] = artefact.Stage.ToString().ToLowerInvariant(),
            }),
        ]),
    };

    /// <summary>A record that cannot be read is none: the folder is synthesized again.</summary>
    private Record? ReadRecord()
    {
        try
        {
            return File.Exists(At(RecordFile)) ? JsonSerializer.Deserialize<Record>(File.ReadAllText(At(RecordFile)), ManifestJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string At(string file) => Path.Combine(path, file);

    private sealed record Record(string Seal, ImmutableArray<string> Files, SynthesisResult Result);
}
