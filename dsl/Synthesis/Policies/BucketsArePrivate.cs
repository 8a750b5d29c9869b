using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class BucketsArePrivate : ResourcePolicy
{
    private static readonly string[] blocks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4202",
        Severity.Error,
        "Buckets block public access in all four ways",
        "Bucket '{0}' does not set {1} to true. Set it in PublicAccessBlockConfiguration.",
        "One open way is enough for an object to become public.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        from block in blocks
        where resource.Type == "AWS::S3::Bucket" && (bool?)resource.Properties["PublicAccessBlockConfiguration"]?[block] != true
        select Definition.At(resource.DeclaredAt, resource.LogicalId, block);
}
