using System.Text.Json.Nodes;

namespace Strata.Verification.Readers;

/// <summary>Small steps from a service's answer to CloudFormation's shape.</summary>
internal static class JsonShape
{
    /// <summary>A part of an answer, free of the answer.</summary>
    public static JsonObject? Part(this JsonObject? answer, string name) => answer?[name]?.DeepClone() as JsonObject;

    /// <summary>The first item of a list in an answer, free of the answer.</summary>
    public static JsonObject? First(this JsonObject? answer, string list) => (answer?[list] as JsonArray)?.FirstOrDefault()?.DeepClone() as JsonObject;

    /// <summary>The object with one more member.</summary>
    public static JsonObject? With(this JsonObject? item, string name, JsonNode? value)
    {
        if (item is not null) item[name] = value?.DeepClone();
        return item;
    }

    /// <summary>The object with a member under the name CloudFormation has for it.</summary>
    public static JsonObject? Renamed(this JsonObject? item, string from, string to) => item.With(to, item?[from]);

    /// <summary>The first item whose member has a value.</summary>
    public static JsonObject? Where(this JsonObject? answer, string list, string member, string value) =>
        (answer?[list] as JsonArray)?.FirstOrDefault(item => item?[member]?.ToString() == value)?.DeepClone() as JsonObject;
}
