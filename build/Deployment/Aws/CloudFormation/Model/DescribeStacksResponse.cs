using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that tells the state of one stack or all.</summary>
public class DescribeStacksResponse : AmazonWebServiceResponse
{
    public List<Stack>? Stacks { get; set; }

    public string? NextToken { get; set; }
}
