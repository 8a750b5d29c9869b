using System.Collections;
using System.Reflection;
using System.Text.Json;
using Amazon.JSII.Runtime.Deputy;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Benchmarks;

/// <summary>
/// The same resources for <c>cdk/app.js</c>: each with the class of the CDK it is an object of, and its properties by the names that class
/// has in JavaScript, so that the app does nothing but construct them.
/// </summary>
internal sealed class CdkAppData
{
    private readonly Dictionary<Type, (string Name, PropertyInfo Property)[]> members = [];
    private readonly ReferenceText text;

    private CdkAppData(Func<string, string?> importOf) => text = new(importOf);

    public static void Write(LakehouseManifest manifest, string path)
    {
        var fragments = StackLayout.Of(SynthesisContext.Of(manifest, new SynthesisOptions().RuntimeFolder));
        var templates = TemplateRenderer.Render(fragments).ToDictionary(template => template.Name);
        var importOf = fragments.Select(fragment => fragment.Name).ToDictionary(name => name, name => TemplateRenderer.Imports(fragments, name));

        var stacks = fragments.Select(fragment =>
        {
            var data = new CdkAppData(importOf[fragment.Name]);
            return new
            {
                fragment.Name,
                fragment.Description,
                fragment.Tags,
                templates[fragment.Name].DependsOn,
                Outputs = templates[fragment.Name].Template["Outputs"],
                Resources = fragment.Resources.Select(data.Resource).ToArray(),
            };
        });

        File.WriteAllText(path, JsonSerializer.Serialize(
            new { manifest.Environment.Account, manifest.Environment.Region, Stacks = stacks },
            new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));
    }

    private object Resource(Resource resource) => new
    {
        Id = resource.LogicalId,
        Class = resource.Properties.GetType().GetCustomAttribute<JsiiByValueAttribute>()?.FullyQualifiedName["aws-cdk-lib.".Length..^"Props".Length],
        Props = Value(resource.Properties),
        Overrides = resource.Newer.ToDictionary(entry => entry.Key, entry => new PropertyRenderer(text).Render(entry.Value)),
        Retention = resource.Retention?.ToString(),
        resource.DependsOn,
        resource.DeclaredAt,
    };

    private object? Value(object? value) => value switch
    {
        null or bool or int or double => value,
        string or Reference => text.Render(value.ToString() ?? ""),
        IDictionary map => map.Keys.Cast<string>().ToDictionary(key => key, key => Value(map[key])),
        IEnumerable list => list.Cast<object?>().Select(Value).ToArray(),
        _ => MembersOf(value.GetType())
            .Select(member => (member.Name, Value: Value(member.Property.GetValue(value))))
            .Where(member => member.Value is not null)
            .ToDictionary(member => member.Name, member => member.Value),
    };

    private (string Name, PropertyInfo Property)[] MembersOf(Type type)
    {
        if (!members.TryGetValue(type, out var found))
        {
            members[type] = found =
            [
                .. from property in type.GetProperties()
                   let name = property.GetCustomAttribute<JsiiPropertyAttribute>()?.Name
                   where name is not null
                   select (name, property),
            ];
        }

        return found;
    }
}
