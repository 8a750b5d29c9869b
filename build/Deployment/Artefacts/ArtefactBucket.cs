using System.Net;
using Amazon;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Util;
using Strata.Aws;

namespace Strata.Build.Deployment.Artefacts;

/// <summary>The bucket that holds scripts, code and large templates, each under a key with the hash of its content.</summary>
internal sealed class ArtefactBucket(AmazonS3Client s3, AwsTarget target, string name)
{
    public string Name => name;

    public static AmazonS3Client Client(AwsTarget target)
    {
        var config = target.Configure(new AmazonS3Config { ForcePathStyle = !target.IsAws });
        return target.Credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(target.Credentials, config);
    }

    public async Task<bool> ExistsAsync() => name.Length > 0 && await AmazonS3Util.DoesS3BucketExistV2Async(s3, name);

    /// <summary>Where CloudFormation and a browser find an object.</summary>
    public string UrlOf(string key) => target.Endpoint is null
        ? $"https://{name}.s3.{target.Region}.{RegionEndpoint.GetBySystemName(target.Region).PartitionDnsSuffix}/{key}"
        : $"{target.Endpoint.ToString().TrimEnd('/')}/{name}/{key}";

    /// <summary>Uploads what is not there yet; true when it was uploaded.</summary>
    public async Task<bool> UploadAsync(string key, byte[] content, string contentType, CancellationToken cancellation)
    {
        if (await LengthAsync(key, cancellation) == content.Length) return false;

        using var stream = new MemoryStream(content);
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = name, Key = key, InputStream = stream, ContentType = contentType, AutoCloseStream = false },
            cancellation);
        return true;
    }

    /// <summary>Deletes every version of every object; CloudFormation deletes empty buckets only.</summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        ListVersionsResponse page;
        do
        {
            page = await s3.ListVersionsAsync(new ListVersionsRequest { BucketName = name }, cancellation);
            if (page.Versions is { Count: > 0 } versions)
            {
                var objects = versions.ConvertAll(version => new KeyVersion { Key = version.Key, VersionId = version.VersionId });
                await s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = name, Objects = objects }, cancellation);
            }
        }
        while (page.IsTruncated ?? false);
    }

    private async Task<long?> LengthAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return (await s3.GetObjectMetadataAsync(name, key, cancellation)).ContentLength;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
