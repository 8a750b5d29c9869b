using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that guards a stack against deletion, or stops guarding it.</summary>
public class UpdateTerminationProtectionResponse : AmazonWebServiceResponse
{
}
