using System.Collections.Immutable;
using Strata.Quality;

namespace Strata.Constructs;

/// <summary>What a <see cref="TransformedDataset{T, TSelf}"/> says whatever its rows are.</summary>
internal interface ITransformedDataset
{
    IQueryable Query { get; }

    /// <summary>Names of properties, not columns.</summary>
    ImmutableArray<string> Key { get; }

    ImmutableArray<QualityRule> Rules { get; }

    FailurePolicy FailurePolicy { get; }
}
