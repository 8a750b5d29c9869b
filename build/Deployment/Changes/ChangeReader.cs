using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;

namespace Strata.Build.Deployment.Changes;

/// <summary>Reads one entry of a change set.</summary>
internal static class ChangeReader
{
    public static PlannedChange Read(ResourceChange change, StackTemplate template)
    {
        var logicalId = change.LogicalResourceId ?? "";
        var kind = Kind(change);
        return new PlannedChange(logicalId, change.ResourceType ?? "", kind)
        {
            Properties = Causes(change, kind),
            MayReplace = kind is ChangeKind.Update && (change.Replacement == Replacement.Conditional || IsCustom(change)),
            Retained = template.Resources.GetValueOrDefault(logicalId)?.IsRetained ?? false,
            DeclaredAt = template.Resources.GetValueOrDefault(logicalId)?.DeclaredAtText ?? "",
        };
    }

    // What its function does with a change, CloudFormation does not know.
    private static bool IsCustom(ResourceChange change) =>
        change.ResourceType is "AWS::CloudFormation::CustomResource" || (change.ResourceType?.StartsWith("Custom::", StringComparison.Ordinal) ?? false);

    private static ChangeKind Kind(ResourceChange change) => change.Action?.Value switch
    {
        "Add" or "Import" => ChangeKind.Create,
        "Remove" => ChangeKind.Delete,
        _ when change.Replacement == Replacement.True => ChangeKind.Replace,
        _ => ChangeKind.Update,
    };

    // Of a replacement, the properties that force it; the others would have been changed in place.
    private static ImmutableArray<string> Causes(ResourceChange change, ChangeKind kind)
    {
        var targets = (change.Details ?? []).Select(detail => detail.Target).OfType<ResourceTargetDefinition>().ToList();
        var forcing = targets.Where(target => target.RequiresRecreation == RequiresRecreation.Always).ToList();
        return
        [
            .. (kind is ChangeKind.Replace && forcing.Count > 0 ? forcing : targets)
                .Select(target => target.Name ?? target.Attribute ?? "")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
