using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that tells what a change set would do.</summary>
public class DescribeChangeSetResponse : AmazonWebServiceResponse
{
    public string? ChangeSetId { get; set; }

    public ChangeSetStatus? Status { get; set; }

    public string? StatusReason { get; set; }

    public List<Change>? Changes { get; set; }

    public string? NextToken { get; set; }
}
