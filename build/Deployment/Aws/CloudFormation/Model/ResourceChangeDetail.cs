namespace Amazon.CloudFormation.Model;

/// <summary>Why a resource changes.</summary>
public class ResourceChangeDetail
{
    public ResourceTargetDefinition? Target { get; set; }
}
