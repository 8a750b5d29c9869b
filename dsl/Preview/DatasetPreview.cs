using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Preview;

/// <summary>What one dataset's transformation and rules do to the samples.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Inputs">The datasets it reads, with the rows each has, sorted by name.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="RowsOut">How many rows it publishes.</param>
/// <param name="Rules">What each rule said, in the order of the script.</param>
/// <param name="Stops">Whether a rule stops the run, so that nothing is published.</param>
/// <param name="FirstRows">The first rows it publishes, as text; null where the value is null, and hidden in a column of personal data.</param>
/// <param name="GivenBy">The file whose rows stand for those of code that runs on Spark only; null where a query was run.</param>
/// <param name="Skipped">Why it was not previewed; null where it was.</param>
internal sealed record DatasetPreview(
    string Dataset,
    Layer Layer,
    ImmutableArray<InputPreview> Inputs,
    ImmutableArray<string> Columns,
    int RowsOut,
    ImmutableArray<RulePreview> Rules,
    bool Stops,
    ImmutableArray<ImmutableArray<string?>> FirstRows,
    string? GivenBy,
    string? Skipped);

/// <summary>A dataset that is read, and how many rows it has.</summary>
internal sealed record InputPreview(string Dataset, int Rows);

/// <summary>What a rule said.</summary>
/// <param name="Rule">The rule in DQDL.</param>
/// <param name="Verdict">Passed, Failed or NotEvaluated.</param>
/// <param name="RowsRejected">How many rows break it.</param>
/// <param name="Message">Why it did not hold or was not evaluated; empty when it held.</param>
internal sealed record RulePreview(string Rule, string Verdict, int RowsRejected, string Message);
