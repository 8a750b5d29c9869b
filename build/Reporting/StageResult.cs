using System.Text.Json.Nodes;

namespace Strata.Build.Reporting;

/// <summary>What a stage says it did.</summary>
/// <param name="Stage">The stage's target.</param>
/// <param name="Summary">One line for the table.</param>
/// <param name="Details">The same and more for the JSON document.</param>
internal sealed record StageResult(string Stage, string Summary, JsonNode? Details);
