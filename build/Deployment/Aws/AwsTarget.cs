using Amazon;
using Amazon.Runtime;

namespace Strata.Aws;

/// <summary>Where a deployment goes: a region of AWS, or an endpoint that stands in for it.</summary>
public sealed record AwsTarget(string Region)
{
    // CloudFormation throttles its describe calls early; an endpoint on this machine is either there or not.
    private const int RetriesOnAws = 6;
    private const int RetriesOnEndpoint = 2;

    /// <summary>The endpoint that answers for every service; null for AWS itself.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The credentials; null for the SDK's own search (environment, profile, role).</summary>
    public AWSCredentials? Credentials { get; init; }

    public bool IsAws => Endpoint is null;

    /// <summary>A local AWS: it asks for a signature but knows no accounts, so the credentials are made up.</summary>
    public static AwsTarget Local(Uri endpoint, string region) =>
        new(region) { Endpoint = endpoint, Credentials = new BasicAWSCredentials("local", "local") };

    /// <summary>Points a client's configuration at this target.</summary>
    public TConfig Configure<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        if (Endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        }
        else
        {
            config.ServiceURL = Endpoint.ToString();
            config.AuthenticationRegion = Region;
        }

        config.MaxErrorRetry = IsAws ? RetriesOnAws : RetriesOnEndpoint;
        return config;
    }

    public override string ToString() => Endpoint is null ? $"AWS in {Region}" : $"the AWS endpoint {Endpoint}";
}
