namespace Amazon.CloudFormation.Model;

/// <summary>An output that other stacks may import.</summary>
public class Export
{
    public string? ExportingStackId { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }
}
