using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Strata.Manifest;

/// <summary>How the manifest is spelt as JSON: camelCase, two spaces, LF, enums as words, nothing left out.</summary>
public static class ManifestJson
{
    /// <summary>The options every reader and writer of a manifest uses.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The manifest as the text of <c>lakehouse.json</c>.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>JSON that ends with a line feed.</returns>
    public static string Write(LakehouseManifest manifest) => JsonSerializer.Serialize(manifest, Options) + "\n";

    /// <summary>Reads text that was checked against the schema.</summary>
    /// <param name="json">The text of <c>lakehouse.json</c>.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="JsonException">The text does not have the manifest's shape.</exception>
    public static LakehouseManifest Read(string json) =>
        JsonSerializer.Deserialize<LakehouseManifest>(json, Options) ?? throw new JsonException("The manifest is null.");
}
