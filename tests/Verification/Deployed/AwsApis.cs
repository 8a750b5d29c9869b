using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;

namespace Strata.Verification.Deployed;

/// <summary>The services' own APIs. A resource that is not there is null; every other refusal is an exception.</summary>
internal sealed class AwsApis(AwsTarget target) : IDisposable
{
    private readonly ConcurrentDictionary<AwsService, Lazy<AwsServiceClient>> clients = new();

    public AmazonS3Client S3 { get; } = S3Client(target);

    /// <summary>Calls an operation of a service that speaks JSON with the operation in a header.</summary>
    public Task<JsonObject?> JsonAsync(AwsService service, string operation, JsonObject input, string version = "1.1") =>
        FindAsync(() => ClientOf(service).InvokeJsonAsync(JsonProtocol.Request(operation, input, version), CancellationToken.None));

    /// <summary>Reads a resource of a service that speaks JSON with the operation in the path.</summary>
    public Task<JsonObject?> GetAsync(AwsService service, string path, ImmutableDictionary<string, string>? query = null) =>
        FindAsync(() => ClientOf(service).InvokeJsonAsync(JsonProtocol.Get(path, query), CancellationToken.None));

    /// <summary>Calls an operation of a service that speaks the Query protocol; gives the content of its result.</summary>
    public Task<XElement?> QueryAsync(AwsService service, string operation, params (string Name, string Value)[] parameters) =>
        FindAsync(async () =>
        {
            var request = QueryProtocol.Request(service, operation, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
            var answer = await ClientOf(service).InvokeXmlAsync(request, CancellationToken.None);
            return answer.Element($"{operation}Result") ?? answer;
        });

    public static async Task<T?> FindAsync<T>(Func<Task<T>> call) where T : class
    {
        try
        {
            return await call();
        }
        catch (AmazonServiceException missing) when (IsMissing(missing))
        {
            return null;
        }
    }

    public void Dispose()
    {
        S3.Dispose();
        foreach (var client in clients.Values.Where(client => client.IsValueCreated)) client.Value.Dispose();
    }

    private static bool IsMissing(AmazonServiceException refusal) =>
        refusal.StatusCode == HttpStatusCode.NotFound
        || refusal.ErrorCode is { } code && (code.Contains("NotFound", StringComparison.Ordinal)
            || code.Contains("NoSuch", StringComparison.Ordinal)
            || code.Contains("NonExistent", StringComparison.Ordinal)
            || code.Contains("DoesNotExist", StringComparison.Ordinal));

    private AwsServiceClient ClientOf(AwsService service) =>
        clients.GetOrAdd(service, made => new(() => new AwsServiceClient(target.Credentials, target.Configure(new AwsServiceConfig(made))))).Value;

    private static AmazonS3Client S3Client(AwsTarget target)
    {
        var config = target.Configure(new AmazonS3Config { ForcePathStyle = !target.IsAws });
        return target.Credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(target.Credentials, config);
    }
}
