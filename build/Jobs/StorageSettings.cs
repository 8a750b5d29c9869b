using Strata.Aws;

namespace Strata.Build.Jobs;

/// <summary>What lets Spark read and write <c>s3://</c> paths of deployed jobs as they are, where there is no AWS.</summary>
internal static class StorageSettings
{
    /// <summary>The S3 of an endpoint, through S3A; it takes its credentials from the process's environment.</summary>
    public static Dictionary<string, string> OfEndpoint(AwsTarget target) => new()
    {
        ["spark.hadoop.fs.s3a.endpoint"] = target.Endpoint?.ToString() ?? "",
        ["spark.hadoop.fs.s3a.endpoint.region"] = target.Region,
        ["spark.hadoop.fs.s3a.path.style.access"] = "true",
        ["spark.hadoop.fs.s3a.connection.ssl.enabled"] = target.Endpoint?.Scheme == Uri.UriSchemeHttps ? "true" : "false",
        // An endpoint on this machine is either there or not.
        ["spark.hadoop.fs.s3a.attempts.maximum"] = "3",
    };

    /// <summary>Folders that stand for buckets: Hadoop's view file system, mounted under the scheme <c>s3</c>.</summary>
    /// <param name="buckets">Each bucket and its folder, which must exist.</param>
    public static Dictionary<string, string> OfFolders(IEnumerable<(string Bucket, string Folder)> buckets)
    {
        var settings = buckets.ToDictionary(
            mount => $"spark.hadoop.fs.viewfs.mounttable.{mount.Bucket}.linkFallback",
            mount => new Uri(mount.Folder).AbsoluteUri);
        settings["spark.hadoop.fs.s3.impl"] = "org.apache.hadoop.fs.viewfs.ViewFileSystemOverloadScheme";
        // The view asks for the scheme's own file system, even though every mount is of another.
        settings["spark.hadoop.fs.viewfs.overload.scheme.target.s3.impl"] = "org.apache.hadoop.fs.LocalFileSystem";
        return settings;
    }
}
