using System.Text.Json.Nodes;

namespace Strata.Synthesis.Policies;

/// <summary>How many characters IAM counts for a policy: all but white space, with references replaced by what they become.</summary>
internal static class IamSize
{
    /// <summary>A long ARN of the kinds that are referred to: keys, tasks, queues.</summary>
    private const int LongReference = 120;

    public static int Of(JsonNode? node) => node switch
    {
        null => 0,
        JsonArray list => "[]".Length + list.Sum(item => Of(item) + ",".Length),
        JsonObject map when map.Count == 1 && IsIntrinsic(map.First().Key) => Intrinsic(map.First().Value),
        JsonObject map => "{}".Length + map.Sum(entry => entry.Key.Length + "\"\":,".Length + Of(entry.Value)),
        _ => node.ToJsonString().Length,
    };

    private static bool IsIntrinsic(string key) => key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal);

    private static int Intrinsic(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var template) && template.Contains("${")
        ? template.Length
        : LongReference;
}
