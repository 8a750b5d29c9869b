using System.Collections.Immutable;
using Strata.Constructs.Code;
using Strata.Quality;

namespace Strata.Constructs;

/// <summary>What a <see cref="TransformedDataset{T, TSelf}"/> says whatever its rows are.</summary>
internal interface ITransformedDataset
{
    /// <summary>Null where <see cref="Code"/> computes the rows.</summary>
    IQueryable? Query { get; }

    /// <summary>Null where <see cref="Query"/> does.</summary>
    OwnCode? Code { get; }

    /// <summary>Names of properties, not columns.</summary>
    ImmutableArray<string> Key { get; }

    ImmutableArray<QualityRule> Rules { get; }

    FailurePolicy FailurePolicy { get; }

    /// <summary>Names properties, not columns.</summary>
    TableLayout Layout { get; }
}
