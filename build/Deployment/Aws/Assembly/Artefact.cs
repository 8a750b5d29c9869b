namespace Strata.Aws.Assembly;

/// <summary>A file for the artefacts bucket. The key holds the hash of the content, so an object that is there is the right one.</summary>
internal sealed record Artefact(string File, string Key, string Sha256, ArtefactStage Stage)
{
    public string ContentType { get; init; } = "application/octet-stream";
}
