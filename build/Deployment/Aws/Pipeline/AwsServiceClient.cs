using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Strata.Aws.Pipeline;

/// <summary>
/// A client on the SDK's own pipeline: credentials, signature, retries, clock skew and endpoints are the SDK's; only what is said
/// and how it is read is ours.
/// </summary>
public class AwsServiceClient : AmazonServiceClient
{
    internal AwsServiceClient(AWSCredentials? credentials, AwsServiceConfig config) : base(credentials, config)
    {
    }

    /// <summary>Calls an operation whose answer is XML.</summary>
    internal async Task<XElement> InvokeXmlAsync(AwsRequest request, CancellationToken cancellation)
    {
        var response = await InvokeAsync<XmlResponse>(request, Options(XmlResponseReader.Instance), cancellation);
        return response.Root;
    }

    /// <summary>Calls an operation whose answer is JSON.</summary>
    internal async Task<System.Text.Json.Nodes.JsonObject> InvokeJsonAsync(AwsRequest request, CancellationToken cancellation)
    {
        var response = await InvokeAsync<JsonResponse>(request, Options(JsonResponseReader.Instance), cancellation);
        return response.Root;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SignatureVersion4());

    private InvokeOptions Options(ResponseUnmarshaller reader) =>
        new() { RequestMarshaller = new RequestWriter((AwsServiceConfig)Config), ResponseUnmarshaller = reader };
}
