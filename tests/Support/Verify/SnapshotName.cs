using System.Reflection;
using VerifyXunit;

namespace VerifyTests;

/// <summary>Verify's file names: <c>{Class}.{Method}_{parameter}={value}</c> in the folder of the test's source file.</summary>
internal static class SnapshotName
{
    public static string Of(VerifySettings settings, string sourceFile)
    {
        var folder = Path.GetDirectoryName(sourceFile) ?? "";
        return Path.Combine(folder, settings.Directory ?? "", settings.FileName ?? FromTest(settings, UseVerifyAttribute.Running));
    }

    private static string FromTest(VerifySettings settings, MethodInfo test) =>
        Clean($"{settings.TypeName ?? TypeName(test.ReflectedType)}.{settings.MethodName ?? test.Name}{Suffix(settings, test.GetParameters())}");

    private static string TypeName(Type? type) => type switch
    {
        null => "",
        { IsNested: true } => $"{TypeName(type.DeclaringType)}.{type.Name}",
        _ => type.Name,
    };

    private static string Suffix(VerifySettings settings, ParameterInfo[] parameters) => settings switch
    {
        { ParametersText: { } text } => $"_{text}",
        { Parameters: { } values } => string.Concat(parameters.Zip(values, (parameter, value) => $"_{parameter.Name}={value ?? "null"}")),
        _ when parameters.Length > 0 => throw new InvalidOperationException("A theory's snapshots need a name each. Call UseParameters or UseFileName."),
        _ => "",
    };

    private static string Clean(string name) => string.Concat(name.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) ? '-' : letter));
}
