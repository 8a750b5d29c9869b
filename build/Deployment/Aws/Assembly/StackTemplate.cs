using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Strata.Diagnostics;

namespace Strata.Aws.Assembly;

/// <summary>A template, as text for CloudFormation and as resources for us.</summary>
internal sealed class StackTemplate
{
    /// <summary>What CloudFormation takes inline: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html</summary>
    private const int MaximumInlineBytes = 51_200;

    private readonly Lazy<ImmutableArray<string>> imports;

    private StackTemplate(string text, JsonObject root)
    {
        (Text, Root) = (text, root);
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Resources = (root["Resources"] as JsonObject ?? []).ToImmutableSortedDictionary(
            resource => resource.Key, resource => TemplateResource.Read(resource.Key, resource.Value), StringComparer.Ordinal);
        imports = new(() => [.. FindImports(root).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    public string Text { get; }

    public JsonObject Root { get; }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Digest { get; }

    public ImmutableSortedDictionary<string, TemplateResource> Resources { get; }

    /// <summary>The exports of other stacks it reads, where their names are literal.</summary>
    public ImmutableArray<string> Imports => imports.Value;

    public bool FitsInline => Encoding.UTF8.GetByteCount(Text) <= MaximumInlineBytes;

    public static StackTemplate Load(string path)
    {
        var root = AssemblyJson.Read(path);
        return new StackTemplate(File.ReadAllText(path), root);
    }

    public static StackTemplate Parse(string text) => new(text, JsonNode.Parse(text) as JsonObject ?? []);

    /// <summary>The line that declares a resource, or <see cref="SourceLocation.None"/>.</summary>
    public SourceLocation DeclaredAt(string logicalId) =>
        Resources.TryGetValue(logicalId, out var resource) ? resource.DeclaredAt : SourceLocation.None;

    private static IEnumerable<string> FindImports(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } import when import["Fn::ImportValue"] is JsonValue name => [name.ToString()],
        JsonObject parts => parts.SelectMany(part => FindImports(part.Value)),
        JsonArray items => items.SelectMany(FindImports),
        _ => [],
    };
}
