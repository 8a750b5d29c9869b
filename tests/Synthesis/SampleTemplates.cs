using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Manifest;
using Strata.Synthesis;

namespace Strata.Tests.Synthesis;

/// <summary>The sample lakehouse as templates.</summary>
internal static class SampleTemplates
{
    public static ImmutableArray<StackTemplate> Render(LakehouseManifest? manifest = null)
    {
        using var runtime = new SampleRuntime();
        return RenderedLakehouse.Of(manifest ?? SampleManifest.Create(), runtime.Path).Templates;
    }

    /// <summary>The resource of a logical id, in whichever stack.</summary>
    public static JsonObject Resource(this ImmutableArray<StackTemplate> templates, string logicalId) =>
        templates.Single(template => template.Resources.ContainsKey(logicalId)).Resources[logicalId]!.AsObject();

    public static JsonObject Properties(this ImmutableArray<StackTemplate> templates, string logicalId) =>
        templates.Resource(logicalId)["Properties"]!.AsObject();
}
