namespace Amazon.CloudFormation.Model;

/// <summary>An output of a stack.</summary>
public class Output
{
    public string? OutputKey { get; set; }

    public string? OutputValue { get; set; }

    public string? ExportName { get; set; }
}
