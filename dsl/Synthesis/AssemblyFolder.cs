using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Strata.Constructs.Environments;
using Strata.Synthesis.Artefacts;

namespace Strata.Synthesis;

/// <summary>The cloud assembly's folder: what in it is current, and the artefacts beside the templates.</summary>
/// <param name="path">The folder.</param>
/// <param name="environment">Where the assembly is for.</param>
/// <param name="options">How it is synthesized.</param>
internal sealed class AssemblyFolder(string path, EnvironmentManifest environment, SynthesisOptions options)
{
    private const string SealFile = "synthesized.sha256";
    private const string Manifest = "manifest.json";

    /// <summary>True when the CDK would write what is there: same templates, same options, same tool.</summary>
    public bool IsCurrent(ImmutableArray<StackTemplate> templates) =>
        ReadSeal() == SealOf(templates) && File.Exists(At(Manifest)) && templates.All(template => File.Exists(At(template.FileName)));

    public void Clear()
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);

        Directory.CreateDirectory(path);
    }

    public void Seal(ImmutableArray<StackTemplate> templates) =>
        File.WriteAllText(At(SealFile), SealOf(templates) + "\n");

    /// <summary>Writes the artefacts and <c>artefacts.json</c>, which says where each is uploaded.</summary>
    public void Write(ArtefactSet artefacts, string bucket)
    {
        var current = artefacts.All.Select(artefact => At(artefact.File)).ToHashSet();
        foreach (var artefact in artefacts.All.Where(artefact => !File.Exists(At(artefact.File))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(artefact.File)) ?? path);
            File.WriteAllBytes(At(artefact.File), [.. artefact.Content]);
        }

        foreach (var stale in Directory.EnumerateFiles(At("artefacts"), "*", SearchOption.AllDirectories).Where(file => !current.Contains(Path.GetFullPath(file))))
            File.Delete(stale);

        File.WriteAllText(At("artefacts.json"), TemplateJson.Write(Index(artefacts, bucket)));
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

    private string? ReadSeal() => File.Exists(At(SealFile)) ? File.ReadAllText(At(SealFile)).TrimEnd() : null;

    private string SealOf(ImmutableArray<StackTemplate> templates)
    {
        var tool = typeof(AssemblyFolder).Assembly.ManifestModule.ModuleVersionId;
        var text = new StringBuilder($"{tool} {options.Materialize} {environment.Account} {environment.Region} {environment.Preset}\n");
        foreach (var template in templates)
            text.AppendJoin(' ', template.Name, string.Join(',', template.DependsOn), template.Text).Append('\n');

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private string At(string file) => Path.GetFullPath(Path.Combine(path, file));
}
