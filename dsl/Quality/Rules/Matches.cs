using System.Text.RegularExpressions;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>Each whole text matches a regular expression; an empty text matches none.</summary>
internal sealed record Matches(RuleColumn Column, string Pattern, SourceLocation DeclaredAt) : ColumnRule(Column, DeclaredAt)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Lazy<Regex> regex = new(() => new Regex($"^(?:{Pattern})$", RegexOptions.CultureInvariant, MatchTimeout));

    internal static DiagnosticDefinition PatternCompiles { get; } = new(
        Id: "STR2205",
        Severity: Severity.Error,
        Title: "A pattern is a regular expression",
        Message: "Rule 'Matches' – pattern '{0}' is not a regular expression – {1} Correct the pattern.",
        Why: "The rule would fail every run, after the data was read.");

    /// <summary>The group keeps alternatives together: the engines put the anchors around the pattern as text.</summary>
    public override string Dqdl => $"ColumnValues {Column.Quoted} matches {DqdlText.Quote(Pattern.Contains('|') ? $"(?:{Pattern})" : Pattern)}{Column.WhereNotNull}";

    protected override string Kind => nameof(Matches);

    public override IEnumerable<Diagnostic> Check()
    {
        try
        {
            _ = new Regex(Pattern, RegexOptions.CultureInvariant, MatchTimeout);
            return [];
        }
        catch (RegexParseException problem)
        {
            return [PatternCompiles.At(DeclaredAt, Pattern, Reason(problem)) with { Token = Pattern }];
        }
    }

    protected override bool Accepts(object value) => value is string { Length: > 0 } text && regex.Value.IsMatch(text);

    /// <summary>The last sentence of .NET's message; the ones before repeat the pattern.</summary>
    private static string Reason(RegexParseException problem) =>
        $"{problem.Message[(problem.Message.IndexOf($"offset {problem.Offset}. ", StringComparison.Ordinal) + $"offset {problem.Offset}. ".Length)..].TrimEnd('.')}, at character {problem.Offset}.";
}
