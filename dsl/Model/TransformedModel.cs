using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Quality;
using Strata.Quality.Rules;
using Strata.Queries;

namespace Strata.Model;

/// <summary>A dataset of the cleaned or curated layer, frozen, with its translated query.</summary>
internal sealed record TransformedModel
{
    public required Dataset Dataset { get; init; }

    public required IQueryable Query { get; init; }

    public required TranslatedQuery Translation { get; init; }

    /// <summary>Columns, not properties.</summary>
    public required ImmutableArray<string> Key { get; init; }

    public required ImmutableArray<QualityRule> Rules { get; init; }

    public required FailurePolicy FailurePolicy { get; init; }

    /// <summary>What rows are judged by: that their texts parse, then the rules of the script.</summary>
    public ImmutableArray<QualityRule> Judges =>
    [
        .. Translation.Parses.Select((parsed, position) => new Parses(parsed, position, Dataset.DeclaredAt)),
        .. Rules,
    ];
}
