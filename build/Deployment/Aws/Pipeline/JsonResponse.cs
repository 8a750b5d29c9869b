using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Strata.Aws.Pipeline;

/// <summary>An answer of the JSON protocols. The pipeline needs the parameterless constructor.</summary>
internal sealed class JsonResponse : AmazonWebServiceResponse
{
    public JsonObject Root { get; init; } = [];
}
