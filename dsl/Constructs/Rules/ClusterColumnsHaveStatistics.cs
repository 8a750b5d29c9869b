using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class ClusterColumnsHaveStatistics() : Rule(new(
    Id: "STR2329",
    Severity: Severity.Error,
    Title: "Clustering is by columns of which Delta keeps the bounds",
    Message: "Cluster column '{0}' of dataset '{1}' {2}. Cluster by another column, or {3}.",
    Why: "Delta clusters by the least and the greatest value of each file, and refuses a column of which it keeps none."))
{
    /// <summary><see href="https://docs.delta.io/3.3.0/optimizations-oss.html#data-skipping">Delta's default</see>.</summary>
    private const int WithStatistics = 32;

    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        from at in declared.Dataset.Columns.Select((column, index) => (Column: column, Index: index))
        where declared.Layout.ClusterBy.Contains(at.Column.Name)
        let problem = ProblemOf(at.Column, at.Index)
        where problem is not null
        select ReportColumn(
            declared.Dataset.DeclaredAt, declared.Dataset.RowType, at.Column.Property.Name, at.Column.Name, declared.Dataset.Name, problem?.Fact, problem?.Remedy);

    private static (string Fact, string Remedy)? ProblemOf(Column column, int index) =>
        column.Type == ColumnType.Boolean ? ("is a boolean, of which Delta keeps no bounds", "partition by it") :
        index >= WithStatistics ? ($"is column {index + 1}, and Delta keeps bounds of the first {WithStatistics}", "declare it earlier in the record") :
        null;
}
