using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS IAM: roles with everything they are allowed, and managed policies.</summary>
internal static class IamReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::IAM::ManagedPolicy", ManagedPolicyAsync),
        new("AWS::IAM::Role", RoleAsync),
    ];

    private static async Task<JsonObject?> RoleAsync(AwsApis apis, DeployedResource resource)
    {
        var name = resource.PhysicalId;
        var role = (await apis.QueryAsync(AwsServices.Iam, "GetRole", ("RoleName", name)))?.Element("Role");
        if (role is null) return null;

        var attached = await apis.QueryAsync(AwsServices.Iam, "ListAttachedRolePolicies", ("RoleName", name));
        var inline = await apis.QueryAsync(AwsServices.Iam, "ListRolePolicies", ("RoleName", name));
        var policies = await Task.WhenAll(Members(inline, "PolicyNames").Select(policy => PolicyAsync(apis, name, policy.Value)));
        return Texts(role)
            .With("AssumeRolePolicyDocument", Document(role, "AssumeRolePolicyDocument"))
            .With("ManagedPolicyArns", new JsonArray([.. Members(attached, "AttachedPolicies").Select(policy => policy.Element("PolicyArn")?.Value)]))
            .With("Policies", new JsonArray([.. policies]))
            .With(Tags.Property, TagsOf(await apis.QueryAsync(AwsServices.Iam, "ListRoleTags", ("RoleName", name))));
    }

    private static async Task<JsonObject?> ManagedPolicyAsync(AwsApis apis, DeployedResource resource)
    {
        var policy = (await apis.QueryAsync(AwsServices.Iam, "GetPolicy", ("PolicyArn", resource.PhysicalId)))?.Element("Policy");
        if (policy?.Element("DefaultVersionId")?.Value is not { } current) return null;

        var version = await apis.QueryAsync(AwsServices.Iam, "GetPolicyVersion", ("PolicyArn", resource.PhysicalId), ("VersionId", current));
        return Texts(policy).Renamed("PolicyName", "ManagedPolicyName").With("PolicyDocument", Document(version?.Element("PolicyVersion"), "Document"));
    }

    private static async Task<JsonObject> PolicyAsync(AwsApis apis, string role, string policy)
    {
        var answer = await apis.QueryAsync(AwsServices.Iam, "GetRolePolicy", ("RoleName", role), ("PolicyName", policy));
        return new JsonObject { ["PolicyName"] = policy, ["PolicyDocument"] = Document(answer, "PolicyDocument") };
    }

    private static JsonObject TagsOf(XElement? answer) =>
        new(Members(answer, "Tags").Select(tag => KeyValuePair.Create(tag.Element("Key")?.Value ?? "", (JsonNode?)tag.Element("Value")?.Value)));

    private static IEnumerable<XElement> Members(XElement? answer, string list) => answer?.Element(list)?.Elements("member") ?? [];

    private static JsonObject Texts(XElement element) =>
        new(element.Elements().Where(part => !part.HasElements).Select(part => KeyValuePair.Create(part.Name.LocalName, (JsonNode?)part.Value)));

    // IAM escapes documents as in a URL.
    private static JsonNode? Document(XElement? element, string name) =>
        element?.Element(name)?.Value is { } text ? JsonNode.Parse(Uri.UnescapeDataString(text)) : null;
}
