namespace Strata.Build.Deployment.Artefacts;

/// <summary>How many artefacts were uploaded, and how many were there already.</summary>
internal sealed record UploadCount(int Uploaded, int Unchanged)
{
    public static UploadCount None { get; } = new(0, 0);

    public override string ToString() => $"{Uploaded} uploaded, {Unchanged} unchanged";
}
