using System.Text.Json.Nodes;
using Strata.Aws.Assembly;

namespace Strata.Verification.Deployed;

/// <summary>A resource of a deployed template: the name AWS knows it by, and its properties with every reference resolved.</summary>
internal sealed record DeployedResource(string Stack, TemplateResource Resource, string PhysicalId, JsonObject Properties)
{
    /// <summary>The beginning of an ARN up to its service, and region and account after it.</summary>
    public required (string Partition, string Place) Where { get; init; }

    public string Type => Resource.Type;

    /// <summary>The subject of a message: where it is declared, and what it is.</summary>
    public override string ToString()
    {
        var place = Resource.DeclaredAtText.Length == 0 ? "" : $"{Resource.DeclaredAtText}: ";
        return $"{place}Resource '{Resource.LogicalId}' ({Resource.Type}, '{PhysicalId}') of stack '{Stack}'";
    }

    /// <summary>The ARN of something of a service in the deployment's region and account.</summary>
    public string Arn(string service, string resource) => $"arn:{Where.Partition}:{service}:{Where.Place}:{resource}";

    /// <summary>A property that is text.</summary>
    public string Text(string property) => Properties[property]?.ToString() ?? "";
}
