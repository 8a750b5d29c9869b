using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Diagnostics;

namespace Strata.Build.Reporting;

/// <summary>The document of <c>--format=json</c>.</summary>
internal static class JsonSummary
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RunReport report, int exitCode) => new JsonObject
    {
        ["target"] = report.Target,
        ["exitCode"] = exitCode,
        ["artifacts"] = report.Artifacts,
        ["error"] = report.Failure is { Message: not "" } failure ? failure.GetBaseException().Message : null,
        ["diagnostics"] = new JsonArray([.. report.Diagnostics.Select(Node)]),
        ["stages"] = new JsonArray([.. report.Results.Select(result => Node(result, report.DurationOf(result.Stage)))]),
    }.ToJsonString(Indented);

    private static JsonNode Node(Diagnostic diagnostic) => new JsonObject
    {
        ["id"] = diagnostic.Id,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["file"] = diagnostic.Location.File,
        ["line"] = diagnostic.Location.Line,
        ["column"] = diagnostic.Location.Column,
        ["message"] = diagnostic.Message,
        ["suggestion"] = diagnostic.Suggestion,
    };

    private static JsonNode Node(StageResult result, TimeSpan duration) => new JsonObject
    {
        ["name"] = result.Stage,
        ["summary"] = result.Summary,
        ["seconds"] = Math.Round(duration.TotalSeconds, 3),
        ["details"] = result.Details?.DeepClone(),
    };
}
