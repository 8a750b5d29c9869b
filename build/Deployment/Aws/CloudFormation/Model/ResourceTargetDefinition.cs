namespace Amazon.CloudFormation.Model;

/// <summary>The property that changes.</summary>
public class ResourceTargetDefinition
{
    public string? Attribute { get; set; }

    public string? Name { get; set; }

    public RequiresRecreation? RequiresRecreation { get; set; }

    public string? BeforeValue { get; set; }

    public string? AfterValue { get; set; }
}
