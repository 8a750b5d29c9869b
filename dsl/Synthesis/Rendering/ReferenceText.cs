using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Strata.Synthesis.Rendering;

/// <summary>Turns text with references into CloudFormation's intrinsics: <c>Ref</c>, <c>Fn::GetAtt</c> or <c>Fn::Sub</c>.</summary>
internal sealed partial class ReferenceText(Func<string, string?> importOf)
{
    /// <param name="text">Text that may hold references.</param>
    /// <returns>The text itself, or the intrinsic that yields it.</returns>
    public JsonNode Render(string text)
    {
        if (!text.Contains(Reference.Open))
            return JsonValue.Create(text);

        var places = Place().Matches(text);
        return places is [{ Length: var length } only] && length == text.Length ? Whole(only.Groups[1].Value) : Substitution(text);
    }

    private JsonNode Whole(string place) => place.Split('.') switch
    {
        _ when importOf(place) is { } export => Import(export),
        [var id] => new JsonObject { ["Ref"] = id },
        var parts => new JsonObject { ["Fn::GetAtt"] = new JsonArray(parts[0], string.Join('.', parts[1..])) },
    };

    private JsonObject Substitution(string text)
    {
        var imports = new JsonObject();
        var template = Place().Replace(text.Replace("${", "${!"), match => $"${{{Name(match.Groups[1].Value, imports)}}}");
        return new JsonObject { ["Fn::Sub"] = imports.Count == 0 ? template : new JsonArray(template, imports) };
    }

    private string Name(string place, JsonObject imports)
    {
        if (importOf(place) is not { } export)
            return place;

        var name = place.Replace(".", "");
        imports[name] = Import(export);
        return name;
    }

    private static JsonObject Import(string export) => new() { ["Fn::ImportValue"] = export };

    [GeneratedRegex("\uE0F0([^\uE0F1]+)\uE0F1")]
    private static partial Regex Place();
}
