using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Aws.Assembly;

namespace Strata.Build.Deployment.Changes;

/// <summary>What two templates alone tell of a change: which resources come, go and differ, but not which are replaced.</summary>
internal static class TemplateComparison
{
    public static ImmutableArray<PlannedChange> Compare(StackTemplate? deployed, StackTemplate wanted)
    {
        var before = deployed?.Resources ?? ImmutableSortedDictionary<string, TemplateResource>.Empty;
        var after = wanted.Resources;
        return PlannedChange.InOrder(
        [
            .. after.Values.Where(resource => !before.ContainsKey(resource.LogicalId)).Select(resource => Change(resource, ChangeKind.Create)),
            .. before.Values.Where(resource => !after.ContainsKey(resource.LogicalId)).Select(resource => Change(resource, ChangeKind.Delete)),
            .. after.Values
                .Where(resource => before.TryGetValue(resource.LogicalId, out var old) && !Same(old.Definition, resource.Definition))
                .Select(resource => Change(resource, ChangeKind.Update) with
                {
                    Properties = Differences(before[resource.LogicalId].Definition, resource.Definition),
                    MayReplace = true,
                }),
        ]);
    }

    private static PlannedChange Change(TemplateResource resource, ChangeKind kind) =>
        new(resource.LogicalId, resource.Type, kind) { Retained = resource.IsRetained, DeclaredAt = resource.DeclaredAtText };

    private static ImmutableArray<string> Differences(JsonNode? before, JsonNode? after)
    {
        var (old, wanted) = (before?["Properties"] as JsonObject ?? [], after?["Properties"] as JsonObject ?? []);
        return
        [
            .. old.Concat(wanted).Select(property => property.Key)
                .Distinct(StringComparer.Ordinal)
                .Where(name => !JsonNode.DeepEquals(old[name], wanted[name]))
                .Order(StringComparer.Ordinal),
        ];
    }

    // Metadata moves with every line of the script and changes nothing in AWS.
    private static bool Same(JsonNode? before, JsonNode? after) => JsonNode.DeepEquals(WithoutMetadata(before), WithoutMetadata(after));

    private static JsonNode? WithoutMetadata(JsonNode? resource)
    {
        var copy = resource?.DeepClone();
        (copy as JsonObject)?.Remove("Metadata");
        return copy;
    }
}
