using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Strata.Aws.Assembly;
using Strata.Constructs.Environments;

namespace Strata.Verification.Deployed;

/// <summary>Resolves a template's references to what they are in AWS. An intrinsic it does not know fails the test: nothing is guessed.</summary>
internal sealed partial class TemplateValues(
    StackArtefact stack,
    ImmutableDictionary<string, string> physicalIds,
    ImmutableDictionary<string, string> exports,
    EnvironmentManifest environment)
{
    public JsonObject PropertiesOf(TemplateResource resource) =>
        Resolve(resource.Definition?["Properties"]) as JsonObject ?? [];

    private JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } call when call.First() is { Key: var name } && IsIntrinsic(name) => Call(name, call[name]),
        JsonObject parts => new JsonObject(parts
            .Select(part => KeyValuePair.Create(part.Key, Resolve(part.Value)))
            .Where(part => !IsNoValue(part.Value))),
        JsonArray items => new JsonArray([.. items.Select(Resolve).Where(item => !IsNoValue(item))]),
        _ => node?.DeepClone(),
    };

    private static bool IsIntrinsic(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    private JsonNode? Call(string name, JsonNode? argument) => name switch
    {
        "Ref" => Ref(argument?.ToString() ?? ""),
        "Fn::GetAtt" => GetAtt(argument),
        "Fn::Sub" => Sub(argument),
        "Fn::Join" => string.Join(argument?[0]?.ToString(), (Resolve(argument?[1]) as JsonArray ?? []).Select(item => item?.ToString())),
        "Fn::ImportValue" => Import(Resolve(argument)?.ToString() ?? ""),
        _ => throw new NotSupportedException($"Stack '{stack.Name}' uses '{name}', which verification cannot resolve. Add it to {nameof(TemplateValues)}."),
    };

    private string Ref(string name) => name switch
    {
        "AWS::AccountId" => environment.Account,
        "AWS::Region" => environment.Region,
        "AWS::Partition" => AttributeValues.Partition(environment.Region),
        "AWS::URLSuffix" => AttributeValues.UrlSuffix(environment.Region),
        "AWS::StackName" => stack.Name,
        "AWS::NoValue" => NoValue,
        _ when physicalIds.TryGetValue(name, out var physicalId) => physicalId,
        _ => throw new NotSupportedException($"Stack '{stack.Name}' refers to '{name}', which it does not have."),
    };

    private string GetAtt(JsonNode? argument)
    {
        var path = argument is JsonArray parts ? string.Join('.', parts.Select(part => part?.ToString())) : argument?.ToString() ?? "";
        var (logicalId, attribute) = (path.Split('.', 2)[0], path.Split('.', 2)[^1]);
        var type = stack.Template.Resources[logicalId].Type;
        return new AttributeValues(environment).Of(type, attribute, Ref(logicalId));
    }

    private string Sub(JsonNode? argument)
    {
        var text = argument is JsonArray both ? both[0]?.ToString() : argument?.ToString();
        var locals = argument is JsonArray { Count: 2 } pair ? Resolve(pair[1]) as JsonObject ?? [] : [];
        return Placeholder().Replace(text ?? "", match => match.Groups["name"].Value switch
        {
            ['!', .. var literal] => $"${{{literal}}}",
            var name when locals[name] is { } local => local.ToString(),
            var name when name.Contains('.') => GetAtt(JsonValue.Create(name)),
            var name => Ref(name),
        });
    }

    private string Import(string name) =>
        exports.TryGetValue(name, out var value) ? value : throw new NotSupportedException($"Stack '{stack.Name}' imports '{name}', which nobody exports.");

    // A text no template holds: it stands for a property that is to be left out.
    private const string NoValue = "\uE000no value";

    private static bool IsNoValue(JsonNode? node) => node is JsonValue value && value.ToString() == NoValue;

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}")]
    private static partial Regex Placeholder();
}
