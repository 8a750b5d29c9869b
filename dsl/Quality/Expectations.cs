using System.Collections.Immutable;

namespace Strata.Quality;

/// <summary>The rules a dataset's rows must meet, chained.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public sealed class Expectations<T>
{
    internal ImmutableArray<QualityRule> Rules { get; private set; } = [];
}
