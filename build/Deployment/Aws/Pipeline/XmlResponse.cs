using System.Xml.Linq;
using Amazon.Runtime;

namespace Strata.Aws.Pipeline;

/// <summary>An answer of the Query and REST-XML protocols. The pipeline needs the parameterless constructor.</summary>
internal sealed class XmlResponse : AmazonWebServiceResponse
{
    public XElement Root { get; init; } = new("Empty");
}
