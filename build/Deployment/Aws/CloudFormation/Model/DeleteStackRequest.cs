using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that deletes a stack.</summary>
public class DeleteStackRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }
}
