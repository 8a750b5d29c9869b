using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Quality.Dqdl;

/// <summary>A rule given as DQDL text, its columns checked against the dataset's record.</summary>
internal sealed record DqdlTextRule(DqdlRule Rule, Type Row, SourceLocation DeclaredAt) : QualityRule(DeclaredAt)
{
    internal static DiagnosticDefinition ColumnExists { get; } = new(
        Id: "STR2213",
        Severity: Severity.Error,
        Title: "Columns in DQDL text are columns of the dataset",
        Message: "Rule '{0}' – '{1}' is not a column of the dataset. Name one of: {2}.",
        Why: "Nothing checks the text before it runs: the rule would fail every run.");

    internal static DiagnosticDefinition ColumnHasAFittingType { get; } = new(
        Id: "STR2214",
        Severity: Severity.Error,
        Title: "Columns in DQDL text have a type the rule can judge",
        Message: "Rule '{0}' – column '{1}' is a {2}. Use a column of type {3}.",
        Why: "Engines convert silently or fail, each in its own way.");

    internal static DiagnosticDefinition ReadsThisDatasetAlone { get; } = new(
        Id: "STR2215",
        Severity: Severity.Error,
        Title: "DQDL text reads no other dataset",
        Message: "Rule '{0}' reads another dataset, which a text cannot name to the job. Use References, or CustomSql.",
        Why: "The job waits only for datasets it knows to be read, and gets the right to read only those.");

    internal static DiagnosticDefinition SqlGivesANumber { get; } = new(
        Id: "STR2216",
        Severity: Severity.Error,
        Title: "SQL in DQDL text gives a number",
        Message: "Rule 'CustomSql' has no condition, so its rows are matched by value and repeated ones multiply. Count them and compare: CustomSql \"select count(*) from primary where …\" = 0.",
        Why: "Rows that are equal would be published several times.");

    public override string Dqdl => DqdlPrinter.Print(Rule);

    public override ImmutableArray<string> Properties =>
    [
        .. from single in Rule.Singles
           from column in DqdlColumns.Of(single)
           join declared in RecordSchema.ColumnsOf(Row) on column.Value equals declared.Name
           select declared.Property.Name,
    ];

    public override bool IsRowLevel => Rule.Singles.All(single => DqdlRuleTypes.All[single.Type].IsRowLevel && single.Tags.IsEmpty);

    public override IEnumerable<Diagnostic> Check() => Rule.Singles.SelectMany(Check);

    public override RuleOutcome Evaluate(ImmutableArray<object> rows, Func<Dataset, ImmutableArray<object>> rowsOf) =>
        DqdlEvaluator.Evaluate(Rule, rows, RecordSchema.ColumnsOf(Row)) is not { } accepts
            ? new(this, RuleVerdict.NotEvaluated, [], Rule.Singles.Any(DqdlEvaluator.IsGlueOnly) ? "Only AWS Glue evaluates it." : "Spark and AWS evaluate it, not the preview.")
            : IsRowLevel
                ? Rejecting(rows, accepts)
                : Holding(rows.All(accepts), "It does not hold for the dataset.");

    private IEnumerable<Diagnostic> Check(DqdlSingleRule single)
    {
        var type = DqdlRuleTypes.All[single.Type];
        if (type.ReadsReference)
            return [ReadsThisDatasetAlone.At(DeclaredAt, single.Type) with { Token = single.Type }];
        if (single is { Type: "CustomSql", Condition: null })
            return [SqlGivesANumber.At(DeclaredAt) with { Token = single.Type }];

        var columns = RecordSchema.ColumnsOf(Row);
        return DqdlColumns.Of(single).SelectMany(parameter => CheckColumn(single, parameter, columns));
    }

    private IEnumerable<Diagnostic> CheckColumn(DqdlSingleRule single, DqdlParameter parameter, ImmutableArray<Column> columns)
    {
        var names = columns.Select(column => column.Name).ToArray();
        if (columns.FirstOrDefault(column => column.Name == parameter.Value) is not { } column)
        {
            yield return ColumnExists.At(DeclaredAt, single.Type, parameter.Value, string.Join(", ", names)) with
            {
                Token = parameter.Value,
                Suggestion = Spelling.Closest(parameter.Value, names),
            };
        }
        else if (DqdlColumns.FittingType(single) is { } fitting && !fitting.Accepts(column.Type))
        {
            yield return ColumnHasAFittingType.At(DeclaredAt, single.Type, column.Name, column.Type, fitting.Words) with { Token = column.Name };
        }
    }
}
