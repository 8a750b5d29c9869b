using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class ActionsAreNamed : ResourcePolicy
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4101",
        Severity.Error,
        "Policies allow actions by name",
        "Resource '{0}' allows '{1}' in statement '{2}', which includes actions nobody asked for. Name each action.",
        "A wildcard grants what AWS will add to the service tomorrow.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        from statement in TemplateStatement.Of(resource)
        where statement.Allows && !GovernsKey(statement)
        from action in statement.Actions
        where action.Contains('*')
        select Definition.At(resource.DeclaredAt, resource.LogicalId, action, statement.Sid);

    /// <summary>A key's policy must hand the whole key to the account, or nobody could ever administer it.</summary>
    private static bool GovernsKey(TemplateStatement statement) => statement is { Document: "KeyPolicy", Services: [], ConditionKeys: [] };
}
