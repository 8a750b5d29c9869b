namespace Amazon.CloudFormation.Model;

/// <summary>Something that happened to a stack or one of its resources.</summary>
public class StackEvent
{
    public string? EventId { get; set; }

    public string? StackId { get; set; }

    public string? StackName { get; set; }

    public string? LogicalResourceId { get; set; }

    public string? PhysicalResourceId { get; set; }

    public string? ResourceType { get; set; }

    public ResourceStatus? ResourceStatus { get; set; }

    public string? ResourceStatusReason { get; set; }

    public DateTime? Timestamp { get; set; }
}
