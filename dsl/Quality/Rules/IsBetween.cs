using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Quality.Rules;

/// <summary>Each value lies in a range, both ends included. DQDL's own <c>between</c> excludes both, so two comparisons say it.</summary>
internal sealed record IsBetween(RuleColumn Column, object? Min, object? Max, SourceLocation DeclaredAt) : ColumnRule(Column, DeclaredAt)
{
    public override string Dqdl => DqdlText.All([Comparison(">=", Min), Comparison("<=", Max)]);

    protected override string Kind => nameof(IsBetween);

    public override IEnumerable<Diagnostic> Check() =>
    [
        .. CheckType("number or date", ColumnType.Boolean, ColumnType.String, ColumnType.Guid, ColumnType.Timestamp),
        .. IsBound(Min) && IsBound(Max)
            ? Range.Check(DeclaredAt, Kind, Min, Max)
            : [Range.HasABound.At(DeclaredAt, Kind, "a smallest and a largest value") with { Token = Kind }],
    ];

    protected override bool Accepts(object value) => Compare(value, Min) >= 0 && Compare(value, Max) <= 0;

    private static bool IsBound(object? value) => value switch
    {
        null => false,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        _ => true,
    };

    private static int Compare(object value, object? bound) => System.Collections.Comparer.DefaultInvariant.Compare(value, bound);

    private string Comparison(string comparison, object? bound) =>
        $"ColumnValues {Column.Quoted} {comparison} {(bound is DateOnly date ? DqdlText.Date(date) : DqdlText.Number(bound ?? "NULL"))}{Column.WhereNotNull}";
}
