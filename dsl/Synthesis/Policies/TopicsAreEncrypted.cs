using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class TopicsAreEncrypted : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4204",
        Severity.Error,
        "Topics are encrypted",
        "Topic '{0}' is not encrypted. Set KmsMasterKeyId.",
        "Alerts carry names of datasets and of rules that failed.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        resource is { Type: "AWS::SNS::Topic" } && resource.Properties["KmsMasterKeyId"] is null
            ? [Definition.At(resource.DeclaredAt, resource.LogicalId)]
            : [];
}
