namespace Strata.Queries;

/// <summary>Types as C# spells them.</summary>
internal static class ClrName
{
    public static string Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?" :
        type == typeof(bool) ? "bool" :
        type == typeof(short) ? "short" :
        type == typeof(int) ? "int" :
        type == typeof(long) ? "long" :
        type == typeof(float) ? "float" :
        type == typeof(double) ? "double" :
        type == typeof(decimal) ? "decimal" :
        type == typeof(string) ? "string" :
        type == typeof(char) ? "char" :
        type == typeof(object) ? "object" :
        type.GetElementType() is { } item && type.IsArray ? Of(item) + "[]" :
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" :
        type.Name;
}
