using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Whether a change replaces the resource.</summary>
public class Replacement(string value) : ConstantClass(value)
{
    public static readonly Replacement True = new("True");
    public static readonly Replacement False = new("False");
    public static readonly Replacement Conditional = new("Conditional");
}
