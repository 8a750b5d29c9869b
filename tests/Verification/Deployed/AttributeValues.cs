using Strata.Constructs.Environments;

namespace Strata.Verification.Deployed;

/// <summary>What <c>Fn::GetAtt</c> gives, from the physical id alone.</summary>
internal sealed class AttributeValues(EnvironmentManifest environment)
{
    private string Place => $"{environment.Region}:{environment.Account}";

    public static string Partition(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    public static string UrlSuffix(string region) => Partition(region) == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    public string Of(string type, string attribute, string physicalId)
    {
        var arn = $"arn:{Partition(environment.Region)}";
        return (type, attribute) switch
        {
            ("AWS::IAM::Role", "Arn") => $"{arn}:iam::{environment.Account}:role/{physicalId}",
            ("AWS::KMS::Key", "Arn") => $"{arn}:kms:{Place}:key/{physicalId}",
            ("AWS::Lambda::Function", "Arn") => $"{arn}:lambda:{Place}:function:{physicalId}",
            ("AWS::Logs::LogGroup", "Arn") => $"{arn}:logs:{Place}:log-group:{physicalId}:*",
            ("AWS::S3::Bucket", "Arn") => $"{arn}:s3:::{physicalId}",
            ("AWS::SQS::Queue", "Arn") => $"{arn}:sqs:{Place}:{physicalId.Split('/')[^1]}",
            _ => throw new NotSupportedException($"Attribute '{attribute}' of '{type}' cannot be resolved. Add it to {nameof(AttributeValues)}."),
        };
    }
}
