using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Quality.Rules;

/// <summary>The declared key tells all published rows apart; it stops the run whatever the policy, since the table could not be merged by it.</summary>
internal sealed record KeyIsUnique(ImmutableArray<RuleColumn> Key, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    /// <summary>Not DQDL, but what people read where rules are listed.</summary>
    public override string Dqdl => $"Key {string.Join(' ', Key.Select(column => column.Quoted))}";

    public override ImmutableArray<string> Properties => [.. Key.Select(column => column.PropertyName)];

    public override bool IsRowLevel => false;

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        Holding(rows.Select(row => RowKey.Of(row, Key)).Distinct().Count() == rows.Length, "Several rows have the same key. Add the rule IsPrimaryKey to set such rows aside.");
}
