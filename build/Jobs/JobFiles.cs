using Strata.Build.Deployment;

namespace Strata.Build.Jobs;

/// <summary>Fetches what deployed jobs start from: scripts, packages and specs, each into the same place below a folder.</summary>
internal sealed class JobFiles(IObjectStore s3, string folder)
{
    /// <summary>The folder that stands for a bucket.</summary>
    public string FolderOf(string bucket) => Path.Combine(folder, bucket);

    /// <summary>The file's path on this machine.</summary>
    public async Task<string> FetchAsync(string uri, DeployedJob job, CancellationToken cancellation)
    {
        var place = S3Place.Parse(uri) ?? throw new DeploymentException(RunDiagnostics.NoFile, uri, job.Name, "is no place in S3");
        var path = Path.Combine(FolderOf(place.Bucket), place.Key);
        var content = await s3.ReadAsync(place, cancellation) ?? throw new DeploymentException(RunDiagnostics.NoFile, uri, job.Name, "is not in its bucket");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        await File.WriteAllBytesAsync(path, content, cancellation);
        return path;
    }

    public async Task<string[]> FetchAsync(IEnumerable<string> uris, DeployedJob job, CancellationToken cancellation)
    {
        var paths = new List<string>();
        foreach (var uri in uris)
        {
            paths.Add(await FetchAsync(uri, job, cancellation));
        }

        return [.. paths];
    }
}
