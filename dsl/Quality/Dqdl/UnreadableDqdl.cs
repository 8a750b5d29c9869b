using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Dqdl;

/// <summary>Text that is no DQDL: a rule that only says so when it is checked, so that it is reported with everything else.</summary>
internal sealed record UnreadableDqdl(ImmutableArray<DqdlProblem> Problems, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    internal static DiagnosticDefinition TextIsDqdl { get; } = new(
        Id: "STR2212",
        Severity: Severity.Error,
        Title: "The text of Expect is DQDL",
        Message: "Rule text of 'Expect' – {0}: {1}",
        Why: "AWS would refuse the ruleset when it is deployed, or read it in another way than it looks.");

    public override string Dqdl => "";

    public override ImmutableArray<string> Properties => [];

    public override bool IsRowLevel => false;

    public override IEnumerable<Diagnostic> Check() =>
        Problems.Select(problem => TextIsDqdl.At(DeclaredAt, problem.At, problem.Message) with { Token = problem.Token.Length > 0 ? problem.Token : null });

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        new(this, RuleVerdict.NotEvaluated, [], "The text is no DQDL.");
}
