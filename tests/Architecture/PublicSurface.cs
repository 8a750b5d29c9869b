using System.Reflection;
using System.Runtime.CompilerServices;

namespace Strata.Tests.Architecture;

/// <summary>The public members of an assembly, a line each, as C# would declare them.</summary>
internal static class PublicSurface
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };

    private static readonly NullabilityInfoContext nullability = new();

    public static string Of(Assembly assembly) => string.Join("\n", assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(TypeOf));

    private static string TypeOf(Type type)
    {
        var parents = new[] { type.BaseType }.Concat(DeclaredInterfaces(type)).OfType<Type>().Where(parent => !IsOrdinary(parent)).Select(Name).ToArray();
        var heading = $"{Kind(type)} {type.Namespace}.{Name(type)}{(parents.Length > 0 ? " : " + string.Join(", ", parents) : "")}";
        var members = type.IsEnum ? [.. Enum.GetNames(type)] : Members(type).Order(StringComparer.Ordinal).ToArray();

        return string.Join("\n", members.Select(member => "    " + member).Prepend(heading)) + "\n";
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => !IsOfEveryRecord(member))
            .Select(member => member switch
            {
                ConstructorInfo constructor => $"new({Parameters(constructor)})",
                MethodInfo { IsSpecialName: false } method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
                PropertyInfo { GetMethod: { } getter } property => $"{Static(getter)}{Name(property.PropertyType)}{Mark(nullability.Create(property).ReadState, property.PropertyType)} {property.Name}{Accessors(property)}",
                FieldInfo field => $"const {Name(field.FieldType)} {field.Name}",
                _ => "",
            })
            .Where(line => line.Length > 0);

    private static IEnumerable<Type> DeclaredInterfaces(Type type) => type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []);

    private static bool IsOrdinary(Type parent) =>
        parent == typeof(object) || parent == typeof(ValueType) || parent == typeof(Enum) || parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(IEquatable<>)
        || parent.Assembly == typeof(object).Assembly && parent.IsInterface || !parent.IsPublic;

    private static bool IsOfEveryRecord(MemberInfo member) =>
        member is MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "op_Equality" or "op_Inequality" or "PrintMembers" } || member.Name.StartsWith('<');

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        { IsValueType: true } => "struct",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Accessors(PropertyInfo property) => property.SetMethod is { IsPublic: true } ? " { get; init; }" : " { get; }";

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Where(parameter => !IsSetByTheCompiler(parameter)).Select(Parameter));

    private static bool IsSetByTheCompiler(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(CallerFilePathAttribute)) || parameter.IsDefined(typeof(CallerLineNumberAttribute));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)}{Mark(nullability.Create(parameter).WriteState, parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue switch { null => "null", string text => $"\"{text}\"", var value => value }}" : "")}";

    private static string Mark(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?" :
        type.IsArray ? Name(type.GetElementType()!) + "[]" :
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" :
        keywords.GetValueOrDefault(type, type.Name);
}
