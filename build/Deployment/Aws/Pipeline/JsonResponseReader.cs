using System.Net;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Strata.Aws.Pipeline;

/// <summary>Reads JSON answers and JSON errors.</summary>
internal sealed class JsonResponseReader : JsonResponseUnmarshaller
{
    public static JsonResponseReader Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var text = new StreamReader(input.Stream);
        var body = text.ReadToEnd();
        return new JsonResponse { Root = body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject ?? [] };
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
    }
}
