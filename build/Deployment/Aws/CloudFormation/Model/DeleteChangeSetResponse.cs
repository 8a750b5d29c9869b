using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that drops a change set.</summary>
public class DeleteChangeSetResponse : AmazonWebServiceResponse
{
}
