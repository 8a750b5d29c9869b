using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Synthesis;

/// <summary>A stack's CloudFormation template.</summary>
/// <param name="Name">The stack's name.</param>
/// <param name="Template">The whole template.</param>
/// <param name="DependsOn">Names of the stacks that must be deployed before it, sorted.</param>
internal sealed record StackTemplate(string Name, JsonObject Template, ImmutableArray<string> DependsOn)
{
    /// <summary>The metadata entry that says which line of a script a resource comes from.</summary>
    public const string DeclaredAtKey = "strata:declared";

    private readonly Lazy<string> text = new(() => TemplateJson.Write(Template));

    /// <summary>The stack's own tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The file's name in a cloud assembly.</summary>
    public string FileName => $"{Name}.template.json";

    /// <summary>The template as the file holds it.</summary>
    public string Text => text.Value;

    public JsonObject Resources => (JsonObject?)Template["Resources"] ?? [];
}
