using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Whether a change of a property replaces the resource.</summary>
public class RequiresRecreation(string value) : ConstantClass(value)
{
    public static readonly RequiresRecreation Never = new("Never");
    public static readonly RequiresRecreation Conditionally = new("Conditionally");
    public static readonly RequiresRecreation Always = new("Always");
}
