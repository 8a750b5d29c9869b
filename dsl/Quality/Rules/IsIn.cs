using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
        Title: "A set holds no null and only values every engine reads alike",
        Message: "Rule 'IsIn' – value '{1}' for column '{0}' is {2}. {3}",
        Why: "DQDL reads a quoted date or time as such wherever it stands, and its engines compare texts in SQL of their own; a null passes every condition already.");

    private readonly ImmutableHashSet<object?> allowed = [.. Values];

    /// <summary>Engines put the members of a set into SQL as they are, so texts that mean something there are matched instead.</summary>
    public override string Dqdl => Values.Any(IsSpecial)
        ? $"ColumnValues {Column.Quoted} matches {DqdlText.Quote($"(?:{string.Join('|', Values.OfType<string>().Select(Regex.Escape))})")}{Column.WhereNotNull}"
        : $"ColumnValues {Column.Quoted} in {DqdlText.Set(Values.Select(Member))}{Column.WhereNotNull}";

    protected override string Kind => nameof(IsIn);

    public override IEnumerable<Diagnostic> Check() =>
    [
        .. CheckType("string, number or date", ColumnType.Boolean, ColumnType.Timestamp),
        .. Values.IsEmpty ? [SetHasValues.At(DeclaredAt, Column.PropertyName) with { Token = "[" }] : Enumerable.Empty<Diagnostic>(),
        .. Values.Distinct().SelectMany(CheckValue),
    ];

    protected override bool Accepts(object value) => allowed.Contains(value);

    private static bool IsSpecial(object? value) => value is string text && text.AsSpan().ContainsAny('\'', '\\');

    private static string Member(object? value) => value switch
    {
        null => "NULL",
        string text => DqdlText.Quote(text),
        Guid guid => DqdlText.Quote(guid.ToString()),
        DateOnly date => DqdlText.Date(date),
        _ => DqdlText.Number(value),
    };

    private IEnumerable<Diagnostic> CheckValue(object? value) => value switch
    {
        null => [Plain("null", "a null, which every condition lets pass", "Remove it, and use IsComplete where nulls are not allowed.")],
        string text when DqdlText.ReadsAsDate(text) => [Plain(text, "a date or time to DQDL", "Declare the column as DateOnly, or check it with Matches.")],
        "" when Values.Any(IsSpecial) => [Plain("", "an empty text beside one with an apostrophe or backslash, which engines cannot compare together", "Map the empty text to another in the query.")],
        double number when !double.IsFinite(number) => [Plain(number, "not a number DQDL can write", "Name finite numbers.")],
        float number when !float.IsFinite(number) => [Plain(number, "not a number DQDL can write", "Name finite numbers.")],
        _ => [],
    };

    private Diagnostic Plain(object value, string what, string remedy) => SetHoldsPlainValues.At(DeclaredAt, Column.PropertyName, value, what, remedy);
}
