using System.Collections.Immutable;

namespace Strata.Tests.Queries.Spark;

/// <summary>The steps a job's run took and what it logged, or why it failed.</summary>
internal sealed record JobAnswer(ImmutableArray<string> Steps, string Log, string? Error);
