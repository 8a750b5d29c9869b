using Strata.Constructs.Environments;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis.Iam;

/// <summary>ARNs of things whose names are known before they exist.</summary>
internal sealed class Arns(EnvironmentManifest environment)
{
    /// <summary>The account itself: whoever its IAM policies allow.</summary>
    public string AccountRoot => $"arn:{Pseudo.Partition}:iam::{environment.Account}:root";

    public string Role(string name) => $"arn:{Pseudo.Partition}:iam::{environment.Account}:role/{name}";

    public static string Bucket(string name) => $"arn:{Pseudo.Partition}:s3:::{name}";

    /// <param name="bucket">The bucket's name.</param>
    /// <param name="prefix">Empty for the whole bucket; else it ends in a slash.</param>
    public static string Objects(string bucket, string prefix = "") => $"{Bucket(bucket)}/{prefix}*";

    public static string Object(string bucket, string key) => $"{Bucket(bucket)}/{key}";

    public string Regional(string service, string resource) =>
        $"arn:{Pseudo.Partition}:{service}:{environment.Region}:{environment.Account}:{resource}";

    /// <summary>Secrets Manager puts a hyphen and six characters behind a secret's name.</summary>
    public string Secret(string name) => Regional("secretsmanager", $"secret:{name}-??????");

    public string ServiceHere(string service) => $"{service}.{environment.Region}.amazonaws.com";
}
