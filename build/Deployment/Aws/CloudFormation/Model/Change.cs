namespace Amazon.CloudFormation.Model;

/// <summary>One entry of a change set.</summary>
public class Change
{
    public ResourceChange? ResourceChange { get; set; }
}
