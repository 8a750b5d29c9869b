using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>One number, computed by Spark SQL over the alias <c>primary</c>, equals something or lies in a range.</summary>
internal sealed partial record CustomSql(string Sql, decimal? Expected, decimal? AtLeast, decimal? AtMost, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    internal static DiagnosticDefinition ReadsTheDataset { get; } = new(
        Id: "STR2210",
        Severity: Severity.Error,
        Title: "SQL of a rule reads the dataset as primary",
        Message: "Rule 'CustomSql' – the statement does not read 'primary', the name of the dataset inside a rule. Write it as: select … from primary.",
        Why: "The rule would judge something else than the rows about to be published.");

    internal static DiagnosticDefinition QuotesTextWithApostrophes { get; } = new(
        Id: "STR2211",
        Severity: Severity.Error,
        Title: "SQL of a rule holds no double quote",
        Message: "Rule 'CustomSql' – the statement holds a double quote, which ends it in DQDL. Write texts as 'text' and odd names as `name`.",
        Why: "The ruleset would be refused when it is deployed.");

    public override string Dqdl => DqdlText.All([.. Conditions.Select(condition => $"CustomSql {DqdlText.Quote(OneLine)} {condition}")]);

    public override ImmutableArray<string> Properties => [];

    public override bool IsRowLevel => false;

    private string OneLine => Sql.Trim().ReplaceLineEndings(" ");

    private ImmutableArray<string> Conditions => [.. Condition("=", Expected), .. Condition(">=", AtLeast), .. Condition("<=", AtMost)];

    public override IEnumerable<Diagnostic> Check() =>
    [
        .. (Expected ?? AtLeast ?? AtMost) is null ? [Range.HasABound.At(DeclaredAt, nameof(CustomSql), "equals, atLeast or atMost") with { Token = nameof(CustomSql) }] : Enumerable.Empty<Diagnostic>(),
        .. Range.Check(DeclaredAt, nameof(CustomSql), AtLeast, AtMost),
        .. Primary().IsMatch(Sql) ? Enumerable.Empty<Diagnostic>() : [ReadsTheDataset.At(DeclaredAt) with { Token = nameof(CustomSql) }],
        .. Sql.Contains('"') ? [QuotesTextWithApostrophes.At(DeclaredAt) with { Token = nameof(CustomSql) }] : Enumerable.Empty<Diagnostic>(),
    ];

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        new(this, RuleVerdict.NotEvaluated, [], "SQL is evaluated by Spark and AWS only.");

    private static IEnumerable<string> Condition(string comparison, decimal? bound) =>
        bound is { } number ? [$"{comparison} {DqdlText.Number(number)}"] : [];

    [GeneratedRegex(@"\bprimary\b", RegexOptions.IgnoreCase)]
    private static partial Regex Primary();
}
