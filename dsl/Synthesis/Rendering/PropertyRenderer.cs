using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.JSII.Runtime.Deputy;

namespace Strata.Synthesis.Rendering;

/// <summary>Turns a filled <c>Cfn…Props</c> object into the JSON of a resource's properties, sorted by name.</summary>
internal sealed class PropertyRenderer(ReferenceText text)
{
    private readonly Dictionary<Type, Member[]> membersByType = [];

    public JsonNode? Render(object? value) => value switch
    {
        null => null,
        string plain => text.Render(plain),
        Reference reference => text.Render(reference),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        double number => Number(number),
        IDictionary map => Map(map),
        IEnumerable list => List(list),
        _ => Members(value),
    };

    /// <summary>The properties of a class of the CDK with CloudFormation's names.</summary>
    public static IEnumerable<string> NamesOf(Type type) => ReadMembers(type).Select(member => member.Name);

    private static JsonValue Number(double number) =>
        number == Math.Truncate(number) ? JsonValue.Create((long)number) : JsonValue.Create(number);

    private JsonObject Map(IDictionary map)
    {
        var rendered = new JsonObject();
        foreach (DictionaryEntry entry in map)
            rendered[(string)entry.Key] = Render(entry.Value);

        return rendered;
    }

    private JsonArray List(IEnumerable list) => [.. list.Cast<object?>().Select(Render)];

    private JsonObject Members(object value)
    {
        var rendered = new JsonObject();
        foreach (var member in MembersOf(value.GetType()))
        {
            if (Render(member.Property.GetValue(value)) is { } node)
                rendered[member.Name] = node;
        }

        return rendered;
    }

    private Member[] MembersOf(Type type)
    {
        if (!membersByType.TryGetValue(type, out var members))
            membersByType[type] = members = ReadMembers(type);

        return members;
    }

    private static Member[] ReadMembers(Type type)
    {
        var members =
            from property in type.GetProperties()
            let name = property.GetCustomAttribute<JsiiPropertyAttribute>()?.Name
            where name is not null
            select new Member(CloudFormationNames.Property(type, name), property);

        return [.. members.OrderBy(member => member.Name, StringComparer.Ordinal)];
    }

    private sealed record Member(string Name, PropertyInfo Property);
}
