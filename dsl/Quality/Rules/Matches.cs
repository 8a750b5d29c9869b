using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Queries.Patterns;

namespace Strata.Quality.Rules;

/// <summary>Each whole text matches a regular expression; an empty text matches none.</summary>
internal sealed record Matches(RuleColumn Column, string Pattern, SourceLocation DeclaredAt) : ColumnRule(Column, DeclaredAt)
{
    private readonly Lazy<Regex> regex = new(() => PortablePattern.Of($"^(?:{Pattern})$").ToRegex());

    internal static DiagnosticDefinition PatternIsPortable { get; } = new(
        Id: "STR2205",
        Severity: Severity.Error,
        Title: "A pattern is a regular expression that means the same in C# and in Java",
        Message: "Rule 'Matches' has the pattern '{0}', in which {1}. {2}",
        Why: "The preview matches with .NET's engine and Glue Data Quality with Java's: the rule would fail every run, or judge other rows.");

    /// <summary>The group keeps alternatives together: the engines put the anchors around the pattern as text.</summary>
    public override string Dqdl => $"ColumnValues {Column.Quoted} matches {DqdlText.Quote(Pattern.Contains('|') ? $"(?:{Java})" : Java)}{Column.WhereNotNull}";

    protected override string Kind => nameof(Matches);

    private string Java => PortablePattern.Of(Pattern).Java;

    public override IEnumerable<Diagnostic> Check()
    {
        try
        {
            _ = PortablePattern.Of(Pattern);
            return [];
        }
        catch (PatternException problem)
        {
            return [PatternIsPortable.At(DeclaredAt, Pattern, problem.Fact, problem.Remedy) with { Token = Pattern }];
        }
    }

    protected override bool Accepts(object value) => value is string { Length: > 0 } text && regex.Value.IsMatch(text);
}
