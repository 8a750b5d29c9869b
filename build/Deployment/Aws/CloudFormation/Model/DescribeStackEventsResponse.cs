using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that lists what happened to a stack, newest first.</summary>
public class DescribeStackEventsResponse : AmazonWebServiceResponse
{
    public List<StackEvent>? StackEvents { get; set; }

    public string? NextToken { get; set; }
}
