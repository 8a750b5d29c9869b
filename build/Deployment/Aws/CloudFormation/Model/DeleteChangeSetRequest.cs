using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that drops a change set.</summary>
public class DeleteChangeSetRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }

    public string? ChangeSetName { get; set; }
}
