using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>A folder of this machine that stands for S3: one folder a bucket, one file an object.</summary>
internal sealed class FolderStore(string folder) : IObjectStore
{
    public Task<ImmutableArray<string>> ListAsync(S3Place place, CancellationToken cancellation)
    {
        var path = PathOf(place);
        return Task.FromResult<ImmutableArray<string>>(Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsData).Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))]
            : []);
    }

    public async Task<byte[]?> ReadAsync(S3Place place, CancellationToken cancellation) =>
        File.Exists(PathOf(place)) ? await File.ReadAllBytesAsync(PathOf(place), cancellation) : null;

    public async Task WriteAsync(S3Place place, byte[] content, CancellationToken cancellation)
    {
        var path = PathOf(place);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        await File.WriteAllBytesAsync(path, content, cancellation);
    }

    // Hadoop keeps checksums beside its files, hidden by a dot.
    private static bool IsData(string file) => !Path.GetFileName(file).StartsWith('.');

    private string PathOf(S3Place place) => Path.Combine(folder, place.Bucket, place.Key);
}
