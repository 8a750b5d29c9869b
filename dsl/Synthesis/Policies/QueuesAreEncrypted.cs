using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class QueuesAreEncrypted : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4203",
        Severity.Error,
        "Queues are encrypted",
        "Queue '{0}' is not encrypted. Set SqsManagedSseEnabled or KmsMasterKeyId.",
        "Missed events carry names of tables and tasks.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        resource is { Type: "AWS::SQS::Queue" } && (bool?)resource.Properties["SqsManagedSseEnabled"] != true && resource.Properties["KmsMasterKeyId"] is null
            ? [Definition.At(resource.DeclaredAt, resource.LogicalId)]
            : [];
}
