using Strata.Aws;
using Strata.Aws.Pipeline;

namespace Amazon.CloudFormation;

/// <summary>Configuration for accessing AWS CloudFormation.</summary>
public class AmazonCloudFormationConfig : AwsServiceConfig
{
    internal static AwsService Service { get; } = new("CloudFormation", "cloudformation", "2010-05-15");

    public AmazonCloudFormationConfig() : base(Service)
    {
    }
}
