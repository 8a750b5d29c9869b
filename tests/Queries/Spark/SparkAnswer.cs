namespace Strata.Tests.Queries.Spark;

/// <summary>What Spark said: columns and rows as texts, or why it refused.</summary>
internal sealed record SparkAnswer(string[][]? Columns, string?[][]? Rows, string? Error);
