using System.Collections.Immutable;
using System.Reflection;
using Amazon.CDK.AWS.Events;
using Strata.Manifest;
using Strata.Synthesis.Rendering;
using CfnTag = Amazon.CDK.CfnTag;

namespace Strata.Synthesis;

/// <summary>The tags that say what a resource costs and for whom, on every resource that can be tagged.</summary>
internal sealed class CostTags(LakehouseManifest manifest)
{
    /// <summary>Types that CloudFormation can tag and this version of the CDK cannot.</summary>
    private static readonly ImmutableHashSet<Type> newlyTaggable = [typeof(CfnRuleProps)];

    private readonly Dictionary<Type, PropertyInfo?> tagsByType = [];

    public StackFragment AddTo(StackFragment fragment)
    {
        var tags = new Dictionary<string, string>
        {
            ["strata:environment"] = manifest.Environment.Name,
            ["strata:lakehouse"] = manifest.Lakehouse,
            ["strata:layer"] = fragment.Layer,
            ["strata:owner"] = manifest.Owner,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

        var list = tags.Select(tag => new CfnTag { Key = tag.Key, Value = tag.Value }).ToArray();
        return fragment with { Tags = tags, Resources = [.. fragment.Resources.Select(resource => Tagged(resource, tags, list))] };
    }

    private Resource Tagged(Resource resource, ImmutableSortedDictionary<string, string> tags, CfnTag[] list)
    {
        var type = resource.Properties.GetType();
        if (TagsOf(type) is { } property)
            property.SetValue(resource.Properties, property.PropertyType == typeof(object) ? tags : list);

        return newlyTaggable.Contains(type) ? resource with { Newer = resource.Newer.SetItem("Tags", list) } : resource;
    }

    private PropertyInfo? TagsOf(Type type)
    {
        if (!tagsByType.TryGetValue(type, out var property))
            tagsByType[type] = property = type.GetProperty("Tags");

        return property;
    }
}
