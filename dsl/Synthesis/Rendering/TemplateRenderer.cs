using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Synthesis.Rendering;

/// <summary>
/// Fragments → CloudFormation templates. A reference to a resource of another stack becomes an import here, an export there, and a
/// dependency between the two.
/// </summary>
internal sealed class TemplateRenderer
{
    private readonly ImmutableArray<StackFragment> fragments;
    private readonly Dictionary<string, string> stackOf;
    private readonly Dictionary<string, SortedSet<string>> exportsOf;

    private TemplateRenderer(ImmutableArray<StackFragment> fragments)
    {
        this.fragments = fragments;
        stackOf = fragments.SelectMany(fragment => fragment.Resources, (fragment, resource) => (resource.LogicalId, fragment.Name)).ToDictionary();
        exportsOf = fragments.ToDictionary(
            fragment => fragment.Name,
            fragment => new SortedSet<string>(fragment.LastingExports.Select(Place), StringComparer.Ordinal));
    }

    public static ImmutableArray<StackTemplate> Render(ImmutableArray<StackFragment> fragments) => new TemplateRenderer(fragments).Render();

    /// <summary>What a stack imports for a place: the export's name, or null for what the stack holds itself.</summary>
    public static Func<string, string?> Imports(ImmutableArray<StackFragment> fragments, string stack)
    {
        var renderer = new TemplateRenderer(fragments);
        return place => renderer.Import(place, stack, []);
    }

    private ImmutableArray<StackTemplate> Render()
    {
        var templates = fragments.Select(Body).ToImmutableArray();
        foreach (var template in templates)
            AddOutputs(template);

        return templates;
    }

    private StackTemplate Body(StackFragment fragment)
    {
        var dependencies = new SortedSet<string>(fragment.After, StringComparer.Ordinal);
        var properties = new PropertyRenderer(new ReferenceText(place => Import(place, fragment.Name, dependencies)));
        var resources = new JsonObject();
        foreach (var resource in fragment.Resources)
            resources.Add(resource.LogicalId, Body(resource, properties));

        var template = new JsonObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Description"] = fragment.Description,
            ["Resources"] = resources,
        };
        return new StackTemplate(fragment.Name, template, [.. dependencies]) { Tags = fragment.Tags };
    }

    private static JsonObject Body(Resource resource, PropertyRenderer renderer)
    {
        var properties = renderer.Render(resource.Properties)?.AsObject() ?? [];
        foreach (var (name, value) in resource.Newer)
            properties[name] = renderer.Render(value);

        var body = new JsonObject
        {
            ["Type"] = CloudFormationNames.ResourceType(resource.Properties.GetType()),
            ["Properties"] = properties,
        };
        if (resource.DependsOn is not [])
            body["DependsOn"] = new JsonArray([.. resource.DependsOn.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]);
        if (resource.Retention is { } retention)
            (body["DeletionPolicy"], body["UpdateReplacePolicy"]) = PoliciesOf(retention);
        if (resource.DeclaredAt is not "")
            body["Metadata"] = new JsonObject { [StackTemplate.DeclaredAtKey] = resource.DeclaredAt };

        return body;
    }

    private string? Import(string place, string importingStack, SortedSet<string> dependencies)
    {
        if (!stackOf.TryGetValue(place.Split('.')[0], out var stack) || stack == importingStack)
            return null;

        dependencies.Add(stack);
        exportsOf[stack].Add(place);
        return ExportName(stack, place);
    }

    private void AddOutputs(StackTemplate template)
    {
        var exports = exportsOf[template.Name];
        if (exports.Count == 0)
            return;

        var text = new ReferenceText(_ => null);
        var outputs = new JsonObject();
        foreach (var place in exports)
        {
            outputs[OutputId(place)] = new JsonObject
            {
                ["Value"] = text.Render($"{Reference.Open}{place}{Reference.Close}"),
                ["Export"] = new JsonObject { ["Name"] = ExportName(template.Name, place) },
            };
        }

        template.Template["Outputs"] = outputs;
    }

    private static string Place(Reference reference) => reference.ToString().Trim(Reference.Open, Reference.Close);

    private static string ExportName(string stack, string place) => $"{stack}:{OutputId(place)}";

    /// <summary>An output needs an id of its own beside those of resources.</summary>
    private static string OutputId(string place) => place.Contains('.') ? place.Replace(".", "") : $"{place}Ref";

    /// <summary>What a failed first creation made holds nothing yet; kept, its name would be in the way of every later attempt.</summary>
    private static (string Deletion, string Replacement) PoliciesOf(Retention retention) =>
        retention == Retention.Retain ? ("RetainExceptOnCreate", "Retain") : ("Delete", "Delete");
}
