using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Input of the operation that gives the template of a stack.</summary>
public class GetTemplateRequest : AmazonWebServiceRequest
{
    public string? StackName { get; set; }
}
