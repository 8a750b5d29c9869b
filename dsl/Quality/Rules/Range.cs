using System.Globalization;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>The bounds of a rule, checked once for every rule that has some.</summary>
internal static class Range
{
    internal static DiagnosticDefinition HoldsAValue { get; } = new(
        Id: "STR2203",
        Severity: Severity.Error,
        Title: "The lower bound of a rule is not above its upper bound",
        Message: "Rule '{0}' – the range from {1} to {2} holds no value. Give a lower bound that is not above the upper one.",
        Why: "No row could meet the rule: every run would fail, or quarantine everything.");

    internal static DiagnosticDefinition HasABound { get; } = new(
        Id: "STR2204",
        Severity: Severity.Error,
        Title: "A rule says what it demands",
        Message: "Rule '{0}' has no bound. Give {1}.",
        Why: "A rule without a bound always holds, and reads as if something was checked.");

    internal static DiagnosticDefinition IsNotNegative { get; } = new(
        Id: "STR2209",
        Severity: Severity.Error,
        Title: "A count or length is not negative",
        Message: "Rule '{0}' – bound {1} is negative. Give 0 or more.",
        Why: "Nothing has a negative count or length, so the rule would always or never hold.");

    /// <summary>A null means no bound on that side.</summary>
    public static IEnumerable<Diagnostic> Check(SourceLocation declaredAt, string rule, object? min, object? max) =>
        min is not null && max is not null && System.Collections.Comparer.DefaultInvariant.Compare(min, max) > 0
            ? [HoldsAValue.At(declaredAt, rule, Text(min), Text(max)) with { Token = rule }]
            : [];

    /// <summary>Bounds that count something.</summary>
    public static IEnumerable<Diagnostic> CheckCounts(SourceLocation declaredAt, string rule, long? min, long? max) =>
    [
        .. Check(declaredAt, rule, min, max),
        .. from bound in (long?[])[min, max] where bound < 0 select IsNotNegative.At(declaredAt, rule, bound) with { Token = rule },
    ];

    private static string Text(object bound) => bound is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : DqdlText.Number(bound);
}
