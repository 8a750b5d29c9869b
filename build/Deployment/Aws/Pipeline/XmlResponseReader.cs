using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Strata.Aws.Pipeline;

/// <summary>Reads XML answers and XML errors.</summary>
internal sealed class XmlResponseReader : XmlResponseUnmarshaller
{
    public static XmlResponseReader Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        using var text = new StreamReader(input.Stream);
        var body = text.ReadToEnd();
        return new XmlResponse { Root = body.Length == 0 ? new XElement("Empty") : WithoutNamespaces(XElement.Parse(body)) };
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
    }

    // Each service has a namespace of its own; the element names alone say what they are.
    private static XElement WithoutNamespaces(XElement element) =>
        new(element.Name.LocalName, element.HasElements ? element.Elements().Select(WithoutNamespaces) : element.Value);
}
