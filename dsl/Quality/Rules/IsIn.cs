using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Quality.Rules;

/// <summary>Each value is one of a set.</summary>
internal sealed record IsIn(RuleColumn Column, ImmutableArray<object?> Values, SourceLocation DeclaredAt) : ColumnRule(Column, DeclaredAt)
{
    internal static DiagnosticDefinition SetHasValues { get; } = new(
        Id: "STR2201",
        Severity: Severity.Error,
        Title: "A set of allowed values is not empty",
        Message: "Rule 'IsIn' – the set for column '{0}' is empty, so no row could pass. Name the allowed values.",
        Why: "DQDL has no empty set: the ruleset would be refused when it is deployed.");

    internal static DiagnosticDefinition SetHoldsPlainValues { get; } = new(
        Id: "STR2202",
        Severity: Severity.Error,
        Title: "A set of texts holds no null and nothing DQDL reads as a date or a time",
        Message: "Rule 'IsIn' – value '{1}' for column '{0}' is {2}. {3}",
        Why: "DQDL reads a quoted date or time as such wherever it stands, so the comparison would not be one of texts; a null passes every condition already.");

    private readonly ImmutableHashSet<object?> allowed = [.. Values];

    public override string Dqdl => $"ColumnValues {Column.Quoted} in {DqdlText.Set(Values.Select(Member))}{Column.WhereNotNull}";

    protected override string Kind => nameof(IsIn);

    public override IEnumerable<Diagnostic> Check() =>
    [
        .. CheckType("string, number or date", ColumnType.Boolean, ColumnType.Timestamp),
        .. Values.IsEmpty ? [SetHasValues.At(DeclaredAt, Column.PropertyName) with { Token = "[" }] : Enumerable.Empty<Diagnostic>(),
        .. Values.Distinct().SelectMany(CheckValue),
    ];

    protected override bool Accepts(object value) => allowed.Contains(value);

    private static string Member(object? value) => value switch
    {
        null => "NULL",
        string text => DqdlText.QuoteMember(text),
        Guid guid => DqdlText.QuoteMember(guid.ToString()),
        DateOnly date => DqdlText.Date(date),
        _ => DqdlText.Number(value),
    };

    private IEnumerable<Diagnostic> CheckValue(object? value) => value switch
    {
        null => [Plain("null", "a null, which every condition lets pass", "Remove it, and use IsComplete where nulls are not allowed.")],
        string text when DqdlText.ReadsAsDate(text) => [Plain(text, "a date or time to DQDL", "Declare the column as DateOnly, or check it with Matches.")],
        double number when !double.IsFinite(number) => [Plain(number, "not a number DQDL can write", "Name finite numbers.")],
        float number when !float.IsFinite(number) => [Plain(number, "not a number DQDL can write", "Name finite numbers.")],
        _ => [],
    };

    private Diagnostic Plain(object value, string what, string remedy) => SetHoldsPlainValues.At(DeclaredAt, Column.PropertyName, value, what, remedy);
}
