using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Manifest;

namespace Strata.Verification.Deployed;

/// <summary>What is to be verified, named by environment variables: the Verify target sets them, and the SDK finds the credentials.</summary>
internal sealed record VerificationInput(LakehouseManifest Manifest, CloudAssembly Assembly, AwsTarget Target)
{
    public const string ManifestVariable = "STRATA_VERIFY_MANIFEST";
    public const string AssemblyVariable = "STRATA_VERIFY_ASSEMBLY";
    public const string EndpointVariable = "STRATA_VERIFY_ENDPOINT";

    private static readonly Lazy<VerificationInput?> current = new(Read);

    /// <summary>Null when the tests run outside the Verify target.</summary>
    public static VerificationInput? Current => current.Value;

    private static VerificationInput? Read()
    {
        if (Variable(ManifestVariable) is not { } manifestPath || Variable(AssemblyVariable) is not { } assemblyFolder) return null;

        var manifest = ManifestJson.Read(File.ReadAllText(manifestPath));
        var target = new AwsTarget(manifest.Environment.Region) { Endpoint = Variable(EndpointVariable) is { } endpoint ? new Uri(endpoint) : null };
        return new VerificationInput(manifest, CloudAssembly.Load(assemblyFolder), target);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
