using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that makes a change set.</summary>
public class CreateChangeSetRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }

    public string? ChangeSetName { get; set; }

    public ChangeSetType? ChangeSetType { get; set; }

    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    public string? Description { get; set; }

    public List<string>? Capabilities { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public List<Tag>? Tags { get; set; }
}
