using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Strata.Verification;

/// <summary>
/// Tells where what is there differs from what was declared. More than was declared is fine, since services add their defaults; less, or
/// something else, is not.
/// </summary>
internal static class PropertyComparison
{
    public static ImmutableArray<string> Differences(JsonNode? declared, JsonNode? found, string path = "")
    {
        (declared, found) = (Parsed(declared, found), Parsed(found, declared));
        return (declared, found) switch
        {
            (JsonObject wanted, JsonObject there) => [.. wanted.SelectMany(member => Differences(member.Value, Member(there, member.Key), Join(path, member.Key)))],
            (JsonArray wanted, JsonArray there) => Lists(wanted, there, path),
            (JsonArray { Count: 1 } wanted, JsonValue there) => Differences(wanted[0], there, path),
            (JsonValue wanted, JsonArray { Count: 1 } there) => Differences(wanted, there[0], path),
            (JsonValue wanted, JsonValue there) when Same(wanted, there) => [],
            (JsonArray { Count: 0 }, null) => [],
            _ => [$"{path}: declared {Show(declared)}, found {Show(found)}"],
        };
    }

    // The order of a list means nothing in AWS: each declared item needs a partner of its own.
    private static ImmutableArray<string> Lists(JsonArray declared, JsonArray found, string path)
    {
        var left = found.ToList();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, index) in declared.Select((item, index) => (item, index)))
        {
            var partner = left.FindIndex(candidate => Differences(item, candidate).IsEmpty);
            if (partner >= 0) left.RemoveAt(partner);
            else if (declared.Count == 1 && found.Count == 1) return Differences(item, found[0], $"{path}[0]");
            else missing.Add($"{path}[{index}]: declared {Show(item)}, not found in {Show(found)}");
        }

        if (missing.Count == 0 && left.Count > 0) missing.Add($"{path}: found {string.Join(", ", left.Select(Show))}, which was not declared");
        return missing.ToImmutable();
    }

    // Policies, mappings and settings are JSON in the template and JSON in a text in the answer, or the other way round.
    private static JsonNode? Parsed(JsonNode? node, JsonNode? other)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String) return node;

        var text = value.ToString();
        var isJson = text.StartsWith('{') || text.StartsWith('[') && other is JsonArray;
        try
        {
            return isJson ? JsonNode.Parse(text) : node;
        }
        catch (JsonException)
        {
            return node;
        }
    }

    // Services write the first letter of a property as they please.
    private static JsonNode? Member(JsonObject parent, string name) =>
        parent[name] ?? parent.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    // Text is exact; a number or a truth value may stand as text on the other side.
    private static bool Same(JsonValue declared, JsonValue found)
    {
        var (one, other) = (declared.ToString(), found.ToString());
        if (IsText(declared) && IsText(found)) return one == other;
        return Number(one) is { } number ? number == Number(other) : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsText(JsonValue value) => value.GetValueKind() is JsonValueKind.String;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
