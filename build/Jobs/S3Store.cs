using System.Collections.Immutable;
using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Strata.Build.Jobs;

/// <summary>The S3 of a target.</summary>
internal sealed class S3Store(AmazonS3Client s3) : IObjectStore
{
    public async Task<ImmutableArray<string>> ListAsync(S3Place folder, CancellationToken cancellation)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var request = new ListObjectsV2Request { BucketName = folder.Bucket, Prefix = folder.Key };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellation);
            names.AddRange((page.S3Objects ?? []).Select(item => item.Key[folder.Key.Length..]).Where(name => name.Length > 0));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated ?? false);

        return names.ToImmutable();
    }

    public async Task<byte[]?> ReadAsync(S3Place place, CancellationToken cancellation)
    {
        try
        {
            using var answer = await s3.GetObjectAsync(place.Bucket, place.Key, cancellation);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellation);
            return content.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task WriteAsync(S3Place place, byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = place.Bucket, Key = place.Key, InputStream = stream, AutoCloseStream = false }, cancellation);
    }
}
