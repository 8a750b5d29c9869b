using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Whether a change set makes a stack or updates one.</summary>
public class ChangeSetType(string value) : ConstantClass(value)
{
    public static readonly ChangeSetType CREATE = new("CREATE");
    public static readonly ChangeSetType UPDATE = new("UPDATE");
}
