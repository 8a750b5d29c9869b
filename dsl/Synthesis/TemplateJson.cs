using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Strata.Synthesis;

/// <summary>How templates are spelt as JSON: as the CDK does, one space deep, LF.</summary>
internal static class TemplateJson
{
    private static readonly JsonSerializerOptions options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public static string Write(JsonNode node) => node.ToJsonString(options) + "\n";
}
