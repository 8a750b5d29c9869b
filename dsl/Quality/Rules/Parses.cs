using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Queries.Parsing;

namespace Strata.Quality.Rules;

/// <summary>
/// Every text of a column that the query parses is one that does. No author declares it and no engine of DQDL judges it: the query itself says which texts do not parse.
/// </summary>
/// <param name="Parsed">The column.</param>
/// <param name="Position">Its place among the texts of a <see cref="ParsedRow"/>.</param>
/// <param name="DeclaredAt">The line of the dataset.</param>
internal sealed record Parses(ParsedColumn Parsed, int Position, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    private const int Shown = 3;

    /// <summary>Not DQDL, but what people read where rules are listed.</summary>
    public override string Dqdl => $"Parses {DqdlText.Quote(Parsed.Column.Name)}";

    public override ImmutableArray<string> Properties => [Parsed.Column.Property.Name];

    public override bool IsRowLevel => true;

    /// <summary>The text that does not parse stands behind the rule.</summary>
    public override bool IsNamedBy(string reason) => reason.StartsWith($"{Dqdl}: '", StringComparison.Ordinal);

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        var outcome = Rejecting(rows, row => TextOf(row) is null);
        var texts = outcome.RejectedRows.Select(row => $"'{TextOf(rows[row])}'").Distinct().Take(Shown).ToArray();

        return texts.Length == 0 || Parsed.IsPersonal
            ? outcome
            : outcome with { Message = $"{outcome.Message.TrimEnd('.')}: {string.Join(", ", texts)}." };
    }

    private string? TextOf(object row) => (row as ParsedRow)?.Unparsed[Position];
}
