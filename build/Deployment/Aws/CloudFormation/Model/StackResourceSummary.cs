namespace Amazon.CloudFormation.Model;

/// <summary>A resource of a stack.</summary>
public class StackResourceSummary
{
    public string? LogicalResourceId { get; set; }

    public string? PhysicalResourceId { get; set; }

    public string? ResourceType { get; set; }

    public ResourceStatus? ResourceStatus { get; set; }
}
