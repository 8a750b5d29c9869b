using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Strata.Aws.Protocols;

/// <summary>Fills a response's properties from the Query protocol's XML, element by property of the same name.</summary>
internal static class QueryResponse
{
    public static T Read<T>(XElement? element) where T : new() => (T)Read(typeof(T), element ?? new XElement("Empty"));

    private static object Read(Type type, XElement element)
    {
        if (type == typeof(string)) return element.Value;
        if (type == typeof(bool)) return bool.Parse(element.Value);
        if (type == typeof(int)) return int.Parse(element.Value, CultureInfo.InvariantCulture);
        if (type == typeof(DateTime)) return DateTime.Parse(element.Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        if (type.IsSubclassOf(typeof(ConstantClass))) return Create(type, element.Value);
        if (type.IsAssignableTo(typeof(IList))) return ReadList(type, element);
        return ReadObject(type, element);
    }

    private static object ReadList(Type type, XElement element)
    {
        var list = (IList)Create(type);
        foreach (var member in element.Elements("member")) list.Add(Read(type.GetGenericArguments()[0], member));
        return list;
    }

    private static object ReadObject(Type type, XElement element)
    {
        var value = Create(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (element.Element(property.Name) is not { } part) continue;
            property.SetValue(value, Read(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, part));
        }

        return value;
    }

    private static object Create(Type type, params object[] arguments) =>
        Activator.CreateInstance(type, arguments) ?? throw new InvalidOperationException($"'{type}' cannot be created.");
}
