namespace Cake.Frosting;

/// <summary>The host's reading of a command line: <c>--name=value</c>, <c>--name value</c> or <c>--name</c>.</summary>
internal static class HostArguments
{
    public const string Exclusive = "exclusive";

    private const string Target = "target";
    private const string DefaultTarget = "Default";

    public static ILookup<string, string> Parse(IEnumerable<string> args)
    {
        var found = new List<(string Name, string Value)>();
        foreach (var argument in args)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                var parts = argument[2..].Split('=', 2);
                found.Add((parts[0], parts.ElementAtOrDefault(1) ?? ""));
            }
            else if (found is [.., (var name, "")])
            {
                found[^1] = (name, argument);
            }
        }

        return found.ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
    }

    public static IEnumerable<string> Targets(ILookup<string, string> arguments) => arguments[Target].DefaultIfEmpty(DefaultTarget);
}
