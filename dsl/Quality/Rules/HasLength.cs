using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>Each text has so many characters; a character outside the basic plane counts once.</summary>
internal sealed record HasLength(RuleColumn Column, int Min, int Max, SourceLocation DeclaredAt) : ColumnRule(Column, DeclaredAt)
{
    public override string Dqdl => Min == Max
        ? Comparison("=", Min)
        : DqdlText.All([Comparison(">=", Min), Comparison("<=", Max)]);

    protected override string Kind => nameof(HasLength);

    public override IEnumerable<Diagnostic> Check() => Range.CheckCounts(DeclaredAt, Kind, Min, Max);

    protected override bool Accepts(object value) => value is string text && text.EnumerateRunes().Count() is var length && Min <= length && length <= Max;

    private string Comparison(string comparison, int bound) => $"ColumnLength {Column.Quoted} {comparison} {bound}{Column.WhereNotNull}";
}
