using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that carries out a change set.</summary>
public class ExecuteChangeSetResponse : AmazonWebServiceResponse
{
}
