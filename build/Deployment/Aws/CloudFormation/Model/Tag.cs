namespace Amazon.CloudFormation.Model;

/// <summary>A tag of a stack, which its resources take over.</summary>
public class Tag
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
