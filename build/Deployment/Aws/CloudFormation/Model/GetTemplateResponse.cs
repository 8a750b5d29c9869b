using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>Answer of the operation that gives the template of a stack.</summary>
public class GetTemplateResponse : AmazonWebServiceResponse
{
    public string? TemplateBody { get; set; }
}
