using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class ServicesActForThisAccount : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4103",
        Severity.Error,
        "Services act for this account only",
        "Resource '{0}' lets service '{1}' act in statement '{2}' without a condition on the account. Add a condition on aws:SourceAccount.",
        "Without the condition, another account's use of the service can make it act on this account's resources: the confused deputy.");

    /// <summary>CloudWatch Logs names the account in the encryption context instead.</summary>
    private static readonly string[] accountKeys = ["aws:SourceAccount", "kms:EncryptionContext:aws:logs:arn"];

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        from statement in TemplateStatement.Of(resource)
        where statement.Allows && !statement.ConditionKeys.Intersect(accountKeys).Any()
        from service in statement.Services
        select Definition.At(resource.DeclaredAt, resource.LogicalId, service, statement.Sid);
}
