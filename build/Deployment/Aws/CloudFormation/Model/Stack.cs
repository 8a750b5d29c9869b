namespace Amazon.CloudFormation.Model;

/// <summary>A stack.</summary>
public class Stack
{
    public string? StackId { get; set; }

    public string? StackName { get; set; }

    public StackStatus? StackStatus { get; set; }

    public string? StackStatusReason { get; set; }

    public DateTime? CreationTime { get; set; }

    public DateTime? LastUpdatedTime { get; set; }

    public bool? EnableTerminationProtection { get; set; }

    public List<Output>? Outputs { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public List<Tag>? Tags { get; set; }
}
