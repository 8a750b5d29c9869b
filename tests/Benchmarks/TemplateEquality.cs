using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Benchmarks;

/// <summary>Whether two cloud assemblies hold the same templates, so that a comparison compares the same work.</summary>
internal static class TemplateEquality
{
    public static ImmutableArray<string> Differences(string expected, string actual) =>
        [.. Templates(expected).Union(Templates(actual)).Where(name => !Same(Path.Combine(expected, name), Path.Combine(actual, name)))];

    private static IEnumerable<string> Templates(string assembly) =>
        Directory.EnumerateFiles(assembly, "*.template.json").Select(path => Path.GetFileName(path));

    private static bool Same(string one, string other) =>
        File.Exists(one) && File.Exists(other) && JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(one)), JsonNode.Parse(File.ReadAllText(other)));
}
