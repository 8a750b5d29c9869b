using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Synthesis.Policies;

/// <summary>A statement of an IAM policy in a rendered template.</summary>
/// <param name="Document">The property the policy is in: <c>KeyPolicy</c>, <c>AssumeRolePolicyDocument</c>, <c>PolicyDocument</c>.</param>
/// <param name="Body">The statement.</param>
internal sealed record TemplateStatement(string Document, JsonObject Body)
{
    public string Sid => (string?)Body["Sid"] ?? "without a Sid";

    public bool Allows => (string?)Body["Effect"] == "Allow";

    public ImmutableArray<string> Actions => Texts(Body["Action"]);

    public ImmutableArray<string> Resources => Texts(Body["Resource"]);

    /// <summary>The services that may act; empty when the statement speaks of none.</summary>
    public ImmutableArray<string> Services => Texts(Body["Principal"]?["Service"]);

    /// <summary>The condition keys, of whichever operator.</summary>
    public ImmutableArray<string> ConditionKeys =>
        [.. ((JsonObject?)Body["Condition"] ?? []).SelectMany(condition => ((JsonObject?)condition.Value ?? []).Select(entry => entry.Key))];

    /// <summary>The statements of every policy of a resource.</summary>
    public static IEnumerable<TemplateStatement> Of(TemplateResource resource) => In("Properties", resource.Properties);

    private static IEnumerable<TemplateStatement> In(string name, JsonNode? node) => node switch
    {
        JsonObject document when document["Statement"] is JsonArray statements =>
            statements.OfType<JsonObject>().Select(statement => new TemplateStatement(name, statement)),
        JsonObject map => map.SelectMany(entry => In(entry.Key, entry.Value)),
        JsonArray list => list.SelectMany(item => In(name, item)),
        _ => [],
    };

    /// <summary>Plain texts, and the text of substitutions; other intrinsics name one resource each.</summary>
    private static ImmutableArray<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.SelectMany(item => Texts(item))],
        JsonValue value => [(string?)value ?? ""],
        JsonObject map => map["Fn::Sub"] is { } substitution ? [(substitution as JsonArray)?[0]?.GetValue<string>() ?? substitution.GetValue<string>()] : [],
        _ => [],
    };
}
