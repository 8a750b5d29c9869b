using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Strata.Aws.Pipeline;

/// <summary>Writes an <see cref="AwsRequest"/> as the pipeline's request.</summary>
internal sealed class RequestWriter(AwsServiceConfig config) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (AwsRequest)input;
        var request = new DefaultRequest(call, config.ServiceId)
        {
            HttpMethod = call.Method,
            ResourcePath = call.Path,
            AuthenticationRegion = config.SigningRegion,
            UseQueryString = call.Query.Count > 0,
        };

        foreach (var (name, value) in call.Headers) request.Headers[name] = value;
        foreach (var (name, value) in call.Query) request.Parameters[name] = value;

        if (call.ContentType is not null)
        {
            request.Headers["Content-Type"] = call.ContentType;
            request.Content = call.Content;
        }

        return request;
    }
}
