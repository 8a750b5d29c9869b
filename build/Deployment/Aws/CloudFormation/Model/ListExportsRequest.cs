using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that lists the exported outputs of all stacks.</summary>
public class ListExportsRequest : AmazonWebServiceRequest
{
    public string? NextToken { get; set; }
}
