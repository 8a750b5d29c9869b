using System.Collections.Frozen;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class ResourcesAreNamed : ResourcePolicy
{
    /// <summary>Actions that IAM knows no resources for, with the reason each is needed.</summary>
    private static readonly FrozenDictionary<string, string> withoutResources = new Dictionary<string, string>
    {
        ["cloudwatch:PutMetricData"] = "Metrics have no ARNs; the statement must narrow the namespace.",
        ["dms:DescribeReplicationTasks"] = "The starter reads the state of a task, and describing knows no ARNs.",
        ["glue:GetSecurityConfiguration"] = "Security configurations have no ARNs.",
        ["lakeformation:GetDataAccess"] = "Lake Formation's own grants decide what it opens.",
    }.ToFrozenDictionary();

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4102",
        Severity.Error,
        "Policies allow actions on named resources",
        "Resource '{0}' allows '{1}' on every resource in statement '{2}'. Name the resources.",
        "A role that may act on everything of a service can reach other lakehouses and other teams' data.");

    /// <summary>In a key's policy the only resource is the key, and it is written '*'.</summary>
    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        from statement in TemplateStatement.Of(resource)
        where statement.Allows && statement.Document != "KeyPolicy" && statement.Resources.Contains("*")
        from action in statement.Actions
        where !withoutResources.ContainsKey(action)
        select Definition.At(resource.DeclaredAt, resource.LogicalId, action, statement.Sid);
}
