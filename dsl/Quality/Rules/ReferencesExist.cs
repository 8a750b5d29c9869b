using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Quality.Rules;

/// <summary>Each row's columns name an existing row of another dataset.</summary>
internal sealed record ReferencesExist(ImmutableArray<RuleColumn> Columns, Dataset Other, ImmutableArray<RuleColumn> Keys, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    internal static DiagnosticDefinition ReferringColumnsAreNotNull { get; } = new(
        Id: "STR2207",
        Severity: Severity.Error,
        Title: "A column that refers to another dataset is not null",
        Message: "Rule 'References' – column '{0}' may be null, and a null refers to no row of '{1}'. Make it non-nullable in the record and filter or fill its nulls in the query.",
        Why: "DQDL counts a null as a missing reference, so a column that is allowed to be empty would break the rule.");

    internal static DiagnosticDefinition ReferredDatasetIsPublished { get; } = new(
        Id: "STR2208",
        Severity: Severity.Error,
        Title: "A reference is to a cleaned or curated dataset",
        Message: "Rule 'References' – '{0}' is a table of a source, which holds changes rather than rows. Refer to the cleaned dataset that is made of it.",
        Why: "The ingestion layer keeps every version of a row, deleted ones too, so a reference into it would hold for rows that are gone.");

    public override string Dqdl =>
        $"ReferentialIntegrity {DqdlText.Quote(string.Join(',', Columns.Select(column => column.Name)))} {DqdlText.Quote($"{Other.ViewName}.{KeyNames}")} = 1.0";

    public override ImmutableArray<string> Properties => [.. Columns.Select(column => column.PropertyName)];

    public override bool IsRowLevel => true;

    public override ImmutableArray<Dataset> References => [Other];

    private string KeyNames => Keys is [var only] ? only.Name : $"{{{string.Join(',', Keys.Select(key => key.Name))}}}";

    public override IEnumerable<Diagnostic> Check() =>
    [
        .. from column in Columns
           where column.IsNullable
           select ReferringColumnsAreNotNull.At(DeclaredAt, column.PropertyName, Other.Name) with { Token = column.PropertyName },
        .. Other.Layer == Layer.Ingestion ? [ReferredDatasetIsPublished.At(DeclaredAt, Other.Name)] : Enumerable.Empty<Diagnostic>(),
    ];

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf)
    {
        var existing = rowsOf(Other).Select(row => RowKey.Of(row, Keys)).ToHashSet();

        return Rejecting(rows, row => RowKey.Of(row, Columns) is { HasNull: false } key && existing.Contains(key));
    }
}
