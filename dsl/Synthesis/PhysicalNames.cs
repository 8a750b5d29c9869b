using System.Security.Cryptography;
using System.Text;
using Strata.Manifest;

namespace Strata.Synthesis;

/// <summary>
/// The names resources have in AWS: <c>retail-dev-clean-orders</c>. A name too long for its service keeps its beginning and ends in a
/// hash of the whole, so that it stays unique and stays the same.
/// </summary>
internal sealed class PhysicalNames(LakehouseManifest manifest)
{
    /// <summary><see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM roles</see>.</summary>
    public const int LongestRole = 64;

    /// <summary><see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">S3 buckets</see>.</summary>
    public const int LongestBucket = 63;

    /// <summary><see href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">Schedules</see>, Lambda functions and event rules.</summary>
    public const int LongestSchedule = 64;

    /// <summary><see href="https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html">DMS instances</see>, the shortest of DMS's limits.</summary>
    public const int LongestReplication = 63;

    /// <summary><see href="https://docs.aws.amazon.com/glue/latest/webapi/API_CreateJob.html">Glue</see> names; topics may be one longer.</summary>
    public const int LongestGlue = 255;

    private const int HashLength = 8;

    /// <summary>What every name of this lakehouse in this environment begins with.</summary>
    public string Prefix { get; } = $"{manifest.Lakehouse}-{manifest.Environment.Name}-";

    /// <summary>The Glue workflow's name.</summary>
    public string Workflow => Of("refresh");

    public string Stack(string part) => Prefix + part;

    public string Role(string kind, string name) => Shorten($"{Prefix}{kind}-{name}", LongestRole);

    public string Of(string name) => Shorten(Prefix + name, LongestGlue);

    public string Schedule(string name) => Shorten(Prefix + name, LongestSchedule);

    /// <summary>DMS allows letters, digits and single hyphens.</summary>
    public string Replication(string name) => Shorten(Prefix + name.Replace('_', '-'), LongestReplication);

    /// <summary>Bucket names are global, so account and region are part of them.</summary>
    public string Bucket(string layer) =>
        Shorten($"{Prefix}{layer}-{manifest.Environment.Account}-{manifest.Environment.Region}", LongestBucket);

    /// <summary>Glue databases cannot be queried comfortably with hyphens in their names.</summary>
    public string Database(string layer) => $"{Prefix}{layer}".Replace('-', '_');

    /// <summary>Eight hexadecimal digits that stay the same for the same text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    public static string Shorten(string name, int longest) =>
        name.Length <= longest ? name : $"{name[..(longest - HashLength - 1)].TrimEnd('-')}-{Hash(name)}";
}
