namespace Amazon.CloudFormation.Model;

/// <summary>A parameter's value.</summary>
public class Parameter
{
    public string? ParameterKey { get; set; }

    public string? ParameterValue { get; set; }

    public bool? UsePreviousValue { get; set; }
}
