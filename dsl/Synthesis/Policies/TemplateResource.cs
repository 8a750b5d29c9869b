using System.Text.Json.Nodes;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>A resource of a rendered template.</summary>
internal sealed record TemplateResource(string LogicalId, JsonObject Body)
{
    public string Type => (string?)Body["Type"] ?? "";

    public JsonObject Properties => (JsonObject?)Body["Properties"] ?? [];

    /// <summary>The author's line.</summary>
    public SourceLocation DeclaredAt =>
        (string?)Body["Metadata"]?[StackTemplate.DeclaredAtKey] is { } text && text.LastIndexOf('(') is var at and > 0 && int.TryParse(text[(at + 1)..].TrimEnd(')'), out var line)
            ? new(text[..at], line)
            : SourceLocation.None;

    public static IEnumerable<TemplateResource> Of(StackTemplate template) =>
        from resource in template.Resources
        where resource.Value is JsonObject
        select new TemplateResource(resource.Key, resource.Value.AsObject());
}
