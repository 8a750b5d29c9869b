using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that tells what a change set would do.</summary>
public class DescribeChangeSetRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }

    public string? ChangeSetName { get; set; }

    public string? NextToken { get; set; }
}
