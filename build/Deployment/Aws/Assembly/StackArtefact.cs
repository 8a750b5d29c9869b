using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Aws.Assembly;

/// <summary>One stack of the assembly.</summary>
/// <param name="Id">The name in the assembly's manifest.</param>
/// <param name="Name">The stack's name in CloudFormation.</param>
internal sealed record StackArtefact(string Id, string Name)
{
    public required StackTemplate Template { get; init; }

    /// <summary>Ids of the stacks that must be there first.</summary>
    public required ImmutableArray<string> DependsOn { get; init; }

    public required ImmutableSortedDictionary<string, string> Tags { get; init; }

    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }

    /// <summary>The account it was synthesized for; null for a stack that fits any.</summary>
    public required string? Account { get; init; }

    /// <summary>True when the stack is not to be deleted before somebody lifts the protection.</summary>
    public required bool IsProtected { get; init; }

    internal static StackArtefact Read(string folder, string id, JsonObject artefacts)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        var artefact = AssemblyJson.Object(artefacts, id, manifest);
        var properties = AssemblyJson.Object(artefact, "properties", manifest);

        return new StackArtefact(id, (string?)properties["stackName"] ?? id)
        {
            Template = StackTemplate.Load(Path.Combine(folder, AssemblyJson.Text(properties, "templateFile", manifest))),
            DependsOn = [.. Dependencies(artefact).Where(name => IsStack(artefacts, name)).Order(StringComparer.Ordinal)],
            Tags = Texts(properties["tags"]),
            Parameters = Texts(properties["parameters"]),
            Account = AccountOf((string?)artefact["environment"]),
            IsProtected = (bool?)properties["terminationProtection"] ?? false,
        };
    }

    // aws://111122223333/eu-west-1, or aws://unknown-account/unknown-region
    private static string? AccountOf(string? environment) =>
        environment?.Split('/') is [_, _, var account, ..] && account.All(char.IsAsciiDigit) ? account : null;

    private static IEnumerable<string> Dependencies(JsonObject artefact) =>
        (artefact["dependencies"] as JsonArray ?? []).Select(name => (string?)name).OfType<string>();

    private static bool IsStack(JsonObject artefacts, string name) =>
        (string?)artefacts[name]?["type"] == "aws:cloudformation:stack";

    private static ImmutableSortedDictionary<string, string> Texts(JsonNode? node) =>
        (node as JsonObject ?? []).ToImmutableSortedDictionary(
            pair => pair.Key, pair => pair.Value?.ToString() ?? "", StringComparer.Ordinal);
}
