using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Strata.Aws.Pipeline;

namespace Strata.Aws.Protocols;

/// <summary>The JSON protocols: the operation in a header (Glue, DMS, KMS …) or in method and path (Lambda, Scheduler).</summary>
internal static class JsonProtocol
{
    /// <summary>A call of an operation named by its target, as <c>AWSGlue.GetJob</c>.</summary>
    public static AwsRequest Request(string target, JsonObject input, string version = "1.1") => new()
    {
        Operation = target,
        ContentType = $"application/x-amz-json-{version}",
        Content = Encoding.UTF8.GetBytes(input.ToJsonString()),
        Headers = ImmutableDictionary<string, string>.Empty.Add("X-Amz-Target", target),
    };

    /// <summary>A read of a resource by its path.</summary>
    public static AwsRequest Get(string path, ImmutableDictionary<string, string>? query = null) => new()
    {
        Operation = path,
        Method = "GET",
        Path = path,
        Query = query ?? ImmutableDictionary<string, string>.Empty,
    };
}
