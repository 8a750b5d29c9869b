using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Strata.Aws.Pipeline;

/// <summary>The SDK's client configuration for an <see cref="AwsService"/>.</summary>
public class AwsServiceConfig : ClientConfig
{
    private const string SdkVersion = "4.0.102.18";

    private readonly AwsService service;

    internal AwsServiceConfig(AwsService service) : base(new DefaultConfigurationProvider([SdkDefaults]))
    {
        this.service = service;
        ServiceId = service.Id;
        AuthenticationServiceName = service.SigningName ?? service.Prefix;
    }

    public override string ServiceVersion => service.Version;

    public override string UserAgent => InternalSDKUtils.BuildUserAgentString(service.Id, SdkVersion);

    public override string RegionEndpointServiceName => service.Prefix;

    private static DefaultConfiguration SdkDefaults => new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        HttpRequestTimeout = TimeSpan.FromSeconds(100),
    };

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new(ServiceURL ?? (service.IsGlobal
            ? $"https://{service.Prefix}.{RegionEndpoint.PartitionDnsSuffix}"
            : $"https://{service.Prefix}.{RegionEndpoint.SystemName}.{RegionEndpoint.PartitionDnsSuffix}"));

    /// <summary>A global service signs for its home region, wherever the deployment goes.</summary>
    internal string? SigningRegion => service.IsGlobal && ServiceURL is null ? "us-east-1" : null;
}
