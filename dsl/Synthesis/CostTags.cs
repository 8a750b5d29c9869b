using System.Collections.Immutable;
using Strata.Manifest;
using Strata.Synthesis.Rendering;
using CfnTag = Amazon.CDK.CfnTag;

namespace Strata.Synthesis;

/// <summary>The tags that say what a resource costs and for whom, on every resource that can be tagged.</summary>
internal sealed class CostTags(LakehouseManifest manifest)
{
    /// <summary>Types that CloudFormation can tag and this version of the CDK cannot.</summary>
    private static readonly ImmutableHashSet<string> newlyTaggable = ["AWS::Events::Rule"];

    public StackFragment AddTo(StackFragment fragment)
    {
        var tags = new Dictionary<string, string>
        {
            ["strata:environment"] = manifest.Environment.Name,
            ["strata:lakehouse"] = manifest.Lakehouse,
            ["strata:layer"] = fragment.Layer,
            ["strata:owner"] = manifest.Owner,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

        return fragment with { Tags = tags, Resources = [.. fragment.Resources.Select(resource => Tagged(resource, tags))] };
    }

    private static Resource Tagged(Resource resource, ImmutableSortedDictionary<string, string> tags)
    {
        var type = resource.Properties.GetType();
        if (type.GetProperty("Tags") is { } property)
            property.SetValue(resource.Properties, property.PropertyType == typeof(object) ? tags : List(tags));

        return newlyTaggable.Contains(CloudFormationNames.ResourceType(type))
            ? resource with { Newer = resource.Newer.SetItem("Tags", List(tags)) }
            : resource;
    }

    private static CfnTag[] List(ImmutableSortedDictionary<string, string> tags) =>
        [.. tags.Select(tag => new CfnTag { Key = tag.Key, Value = tag.Value })];
}
