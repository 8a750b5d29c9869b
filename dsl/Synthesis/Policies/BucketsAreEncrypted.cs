using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class BucketsAreEncrypted : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4201",
        Severity.Error,
        "Buckets are encrypted",
        "Bucket '{0}' has no encryption of its own. Give it BucketEncryption with a key of the lakehouse.",
        "S3's default key cannot be taken away from a reader; a key of the lakehouse can.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        resource is { Type: "AWS::S3::Bucket" } && resource.Properties["BucketEncryption"] is null
            ? [Definition.At(resource.DeclaredAt, resource.LogicalId)]
            : [];
}
