using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>The dataset has so many rows, before any is set aside.</summary>
internal sealed record RowCount(long? AtLeast, long? AtMost, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    public override string Dqdl => DqdlText.All(Bounds);

    public override ImmutableArray<string> Properties => [];

    public override bool IsRowLevel => false;

    private ImmutableArray<string> Bounds =>
        AtLeast is { } exactly && exactly == AtMost
            ? [$"RowCount = {exactly}"]
            : [.. Bound(">=", AtLeast), .. Bound("<=", AtMost)];

    public override IEnumerable<Diagnostic> Check() =>
        AtLeast is null && AtMost is null
            ? [Range.HasABound.At(DeclaredAt, nameof(RowCount), "atLeast, atMost or both") with { Token = nameof(RowCount) }]
            : Range.CheckCounts(DeclaredAt, nameof(RowCount), AtLeast, AtMost);

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        Holding(!(rows.Length < AtLeast) && !(rows.Length > AtMost), $"The dataset has {rows.Length} rows.");

    private static IEnumerable<string> Bound(string comparison, long? bound) => bound is { } count ? [$"RowCount {comparison} {count}"] : [];
}
