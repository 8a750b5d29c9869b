using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that lists the exported outputs of all stacks.</summary>
public class ListExportsResponse : AmazonWebServiceResponse
{
    public List<Export>? Exports { get; set; }

    public string? NextToken { get; set; }
}
