using System.Text.Json.Nodes;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM's quotas</see> of characters.</summary>
internal sealed class IamPoliciesFit : ResourcePolicy
{
    private const int LongestInline = 10_240;
    private const int LongestManaged = 6_144;
    private const int LongestTrust = 2_048;

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4403",
        Severity.Error,
        "Policies fit into IAM",
        "Resource '{0}' has {1} of {2} characters, and IAM takes {3}. Let the dataset read fewer others, or split it.",
        "IAM refuses a longer policy in the middle of a deployment.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) => resource.Type switch
    {
        "AWS::IAM::Role" =>
        [
            .. TooLong(resource, "inline policies", resource.Properties["Policies"], LongestInline),
            .. TooLong(resource, "trust policy", resource.Properties["AssumeRolePolicyDocument"], LongestTrust),
        ],
        "AWS::IAM::ManagedPolicy" => TooLong(resource, "managed policy", resource.Properties["PolicyDocument"], LongestManaged),
        _ => [],
    };

    private static IEnumerable<Diagnostic> TooLong(TemplateResource resource, string what, JsonNode? policy, int longest) =>
        IamSize.Of(policy) is var size && size > longest
            ? [Definition.At(resource.DeclaredAt, resource.LogicalId, what, size, longest)]
            : [];
}
