using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Strata.Synthesis.Artefacts;

/// <summary>A file that is uploaded to the artefacts bucket. Its key holds its hash, so a change of content changes whatever refers to it.</summary>
internal sealed record Artefact
{
    private const int HashInKey = 16;

    /// <param name="name">The key without its hash: <c>glue/strata_glue.zip</c>.</param>
    /// <param name="stage">When it must be there.</param>
    /// <param name="content">The file's bytes.</param>
    public Artefact(string name, ArtefactStage stage, byte[] content)
    {
        (Name, Stage, Content) = (name, stage, [.. content]);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Key = $"{Path.ChangeExtension(name, null)}-{Sha256[..HashInKey]}{Path.GetExtension(name)}";
    }

    public string Name { get; }

    public ArtefactStage Stage { get; }

    public ImmutableArray<byte> Content { get; }

    public string Sha256 { get; }

    public string Key { get; }

    /// <summary>Where the file lies, relative to the cloud assembly.</summary>
    public string File => $"artefacts/{Key}";
}
