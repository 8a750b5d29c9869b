using System.Text.Json;
using System.Text.Json.Nodes;

namespace Strata.Aws.Assembly;

/// <summary>Reads the assembly's JSON files and says which of them is missing or damaged.</summary>
internal static class AssemblyJson
{
    public static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw Damaged(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AssemblyException($"Cloud assembly file '{path}' – does not exist. Run the Synth target.");
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
    }

    public static JsonObject Object(JsonObject parent, string name, string path) =>
        parent[name] as JsonObject ?? throw new AssemblyException($"Cloud assembly file '{path}' – has no '{name}'. Run the Synth target.");

    public static string Text(JsonObject parent, string name, string path) =>
        (string?)parent[name] ?? throw new AssemblyException($"Cloud assembly file '{path}' – has no '{name}'. Run the Synth target.");

    private static AssemblyException Damaged(string path) =>
        new($"Cloud assembly file '{path}' – is not a JSON object. Run the Synth target.");
}
