using System.Text.Json.Nodes;

namespace Strata.Verification.Readers;

/// <summary>Tags by their keys: each service lists them in a shape of its own, and AWS adds some.</summary>
internal static class Tags
{
    public const string Property = "Tags";

    /// <summary>A list of pairs, or an object already.</summary>
    public static JsonObject Of(JsonNode? tags, string key = "Key", string value = "Value") => tags switch
    {
        JsonObject pairs => pairs.DeepClone().AsObject(),
        JsonArray list => new JsonObject(list.Select(tag => KeyValuePair.Create(tag?[key]?.ToString() ?? "", tag?[value]?.DeepClone()))),
        _ => [],
    };
}
