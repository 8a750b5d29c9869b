using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that guards a stack against deletion, or stops guarding it.</summary>
public class UpdateTerminationProtectionRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }

    public bool? EnableTerminationProtection { get; set; }
}
