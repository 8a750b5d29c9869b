using System.Collections.Immutable;

namespace Strata.Tests.Queries.Spark;

/// <summary>The steps a job's run took, or why it failed.</summary>
internal sealed record JobAnswer(ImmutableArray<string> Steps, string? Error);
