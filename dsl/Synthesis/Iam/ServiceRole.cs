using Amazon.CDK.AWS.IAM;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis.Iam;

/// <summary>A role that services assume on behalf of this account.</summary>
internal sealed record ServiceRole(string LogicalId, string Name, string Description)
{
    public required string[] Services { get; init; }

    public required IEnumerable<Statement> Allows { get; init; }

    public string[] ManagedPolicies { get; init; } = [];

    public Resource In(SynthesisContext context) => new(LogicalId, new CfnRoleProps
    {
        RoleName = Name,
        Description = Description,
        AssumeRolePolicyDocument = PolicyJson.Trust(context.Account, Services),
        ManagedPolicyArns = ManagedPolicies is [] ? null : ManagedPolicies,
        Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "allows", PolicyDocument = PolicyJson.Of(Allows) } },
    });
}
