namespace Strata.Verification.Deployed;

/// <summary>Objects by their <c>s3://bucket/key</c>.</summary>
internal static class S3Objects
{
    private const string Scheme = "s3://";

    public static bool IsLocation(string text) => text.StartsWith(Scheme, StringComparison.Ordinal);

    public static (string Bucket, string Key) Parse(string location) => location[Scheme.Length..].Split('/', 2) switch
    {
        [var bucket, var key] => (bucket, key),
        [var bucket] => (bucket, ""),
        _ => ("", ""),
    };

    /// <summary>The object's bytes; null when it is not there.</summary>
    public static async Task<byte[]?> ReadAsync(AwsApis apis, string location)
    {
        if (!IsLocation(location)) return null;

        var (bucket, key) = Parse(location);
        using var found = await AwsApis.FindAsync(() => apis.S3.GetObjectAsync(bucket, key));
        if (found is null) return null;

        using var content = new MemoryStream();
        await found.ResponseStream.CopyToAsync(content);
        return content.ToArray();
    }
}
