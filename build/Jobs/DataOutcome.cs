using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>What checking the tables that the jobs publish has found.</summary>
internal sealed record DataOutcome(string Summary, JsonNode? Details, ImmutableArray<Diagnostic> Problems, int ExitCode);
