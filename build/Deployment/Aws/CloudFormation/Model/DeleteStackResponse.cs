using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that deletes a stack.</summary>
public class DeleteStackResponse : AmazonWebServiceResponse
{
}
