namespace Strata.Build.Jobs;

/// <summary>An object or a folder in S3; a folder's key ends in a slash.</summary>
internal sealed record S3Place(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>The place of <c>s3://bucket/key</c>; null when the text is none.</summary>
    public static S3Place? Parse(string text) =>
        text.StartsWith(Scheme, StringComparison.Ordinal) && text[Scheme.Length..].Split('/', 2) is [{ Length: > 0 } bucket, { Length: > 0 } key]
            ? new(bucket, key)
            : null;

    public S3Place Under(string name) => this with { Key = Key.TrimEnd('/') + "/" + name };

    public override string ToString() => $"{Scheme}{Bucket}/{Key}";
}
