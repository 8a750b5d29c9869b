using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Strata.Aws.Protocols;

/// <summary>Flattens a request's properties to the Query protocol's parameters: lists as <c>member.N</c>, parts joined by dots.</summary>
internal static class QueryParameters
{
    public static IEnumerable<KeyValuePair<string, string>> Of(object request, string prefix = "") =>
        from property in request.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let value = property.GetValue(request)
        where value is not null
        from parameter in Flatten(prefix + property.Name, value)
        select parameter;

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string name, object value) => value switch
    {
        bool flag => [new(name, flag ? "true" : "false")],
        IFormattable or string or Amazon.Runtime.ConstantClass => [new(name, Text(value))],
        IEnumerable list => list.Cast<object>().SelectMany((item, index) => Flatten($"{name}.member.{index + 1}", item)),
        _ => Of(value, name + "."),
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
