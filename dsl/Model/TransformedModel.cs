using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Code;
using Strata.Quality;
using Strata.Quality.Rules;
using Strata.Queries;

namespace Strata.Model;

/// <summary>A dataset of the cleaned or curated layer, frozen, with its translated query.</summary>
internal sealed record TransformedModel
{
    public required Dataset Dataset { get; init; }

    /// <summary>Null where code of the author's own computes the rows.</summary>
    public required IQueryable? Query { get; init; }

    /// <summary>What computes the rows in place of a query.</summary>
    public required OwnCode? Code { get; init; }

    /// <summary>The PySpark file of the code, where it is one.</summary>
    public required ScriptFile? Script { get; init; }

    public required TranslatedQuery Translation { get; init; }

    /// <summary>Columns, not properties.</summary>
    public required ImmutableArray<string> Key { get; init; }

    public required ImmutableArray<QualityRule> Rules { get; init; }

    public required FailurePolicy FailurePolicy { get; init; }

    /// <summary>Whether rows can be set aside: by rules where the policy says so, and where it only warns by texts that do not parse.</summary>
    public bool SetsRowsAside => FailurePolicy == FailurePolicy.Quarantine || FailurePolicy == FailurePolicy.Warn && !Translation.Parses.IsEmpty;

    /// <summary>Names columns, not properties.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>What rows are judged by: that their texts parse, then the rules of the script.</summary>
    public ImmutableArray<QualityRule> Judges =>
    [
        .. Translation.Parses.Select((parsed, position) => new Parses(parsed, position, Dataset.DeclaredAt)),
        .. Rules,
    ];
}
