using System.Collections.Immutable;
using System.Text.Json;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>Keeps the two characters that mark references out of the author's texts.</summary>
internal static class PlainText
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4001",
        Severity.Error,
        "Texts hold no private-use characters of Strata's",
        "Lakehouse '{0}' holds the private-use character {1} in a text. Remove it from the script.",
        "Strata marks references between resources with these characters, so a text that holds them would change its meaning in the template.");

    public static ImmutableArray<Diagnostic> Check(LakehouseManifest manifest)
    {
        var found = Texts(JsonSerializer.SerializeToElement(manifest, ManifestJson.Options))
            .SelectMany(text => text)
            .Where(character => character is Reference.Open or Reference.Close)
            .Distinct();

        return [.. found.Select(character => Definition.At(SourceLocation.None, manifest.Lakehouse, $"U+{(int)character:X4}"))];
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString() ?? ""],
        _ => [],
    };
}
