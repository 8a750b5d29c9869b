using System.Collections.Immutable;
using Amazon.Runtime;

namespace Strata.Aws.Pipeline;

/// <summary>One call, before the SDK's pipeline signs and sends it.</summary>
internal sealed class AwsRequest : AmazonWebServiceRequest
{
    public required string Operation { get; init; }

    public string Method { get; init; } = "POST";

    public string Path { get; init; } = "/";

    /// <summary>The content's type; null for a request without content.</summary>
    public string? ContentType { get; init; }

    public byte[] Content { get; init; } = [];

    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> Query { get; init; } = ImmutableDictionary<string, string>.Empty;
}
