namespace Strata.Aws;

/// <summary>What the SDK's pipeline must know to call a service that has no package here.</summary>
/// <param name="Id">The SDK's service id; <c>AWS_ENDPOINT_URL_&lt;ID&gt;</c> follows from it.</param>
/// <param name="Prefix">The first label of the endpoint's host, and the name in the signature unless told otherwise.</param>
/// <param name="Version">The API version that the Query protocol sends.</param>
internal sealed record AwsService(string Id, string Prefix, string Version)
{
    /// <summary>The name in the signature where it is not the host's prefix.</summary>
    public string? SigningName { get; init; }

    /// <summary>True for services with one endpoint per partition, which sign for us-east-1.</summary>
    public bool IsGlobal { get; init; }
}
