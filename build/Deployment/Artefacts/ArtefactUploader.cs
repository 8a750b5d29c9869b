using System.Collections.Immutable;
using System.Security.Cryptography;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Progress;

namespace Strata.Build.Deployment.Artefacts;

/// <summary>Uploads artefacts that are not in the bucket yet.</summary>
internal sealed class ArtefactUploader(ArtefactBucket bucket, IDeploymentProgress progress)
{
    private const int UploadsAtOnce = 8;

    public async Task<UploadCount> UploadAsync(IEnumerable<Artefact> artefacts, CancellationToken cancellation)
    {
        var all = artefacts.ToImmutableArray();
        if (all.IsEmpty) return UploadCount.None;
        if (!await bucket.ExistsAsync()) throw new DeploymentException(DeploymentDiagnostics.NoBucket, bucket.Name);

        var uploaded = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(all, options, async (artefact, cancelled) =>
        {
            if (!await bucket.UploadAsync(artefact.Key, await ReadAsync(artefact, cancelled), artefact.ContentType, cancelled)) return;
            Interlocked.Increment(ref uploaded);
            progress.Report(new Remark(bucket.Name, $"uploaded {artefact.Key}"));
        });

        return new UploadCount(uploaded, all.Length - uploaded);
    }

    private static async Task<byte[]> ReadAsync(Artefact artefact, CancellationToken cancellation)
    {
        if (!File.Exists(artefact.File)) throw new DeploymentException(DeploymentDiagnostics.ArtefactChanged, artefact.File, "does not exist");

        var content = await File.ReadAllBytesAsync(artefact.File, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == artefact.Sha256
            ? content
            : throw new DeploymentException(DeploymentDiagnostics.ArtefactChanged, artefact.File, "is not what was synthesized");
    }
}
