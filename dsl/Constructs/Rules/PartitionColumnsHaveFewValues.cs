using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class PartitionColumnsHaveFewValues() : Rule(new(
    Id: "STR2325",
    Severity: Severity.Error,
    Title: "Partitions are by columns of few values",
    Message: "Partition column '{0}' of dataset '{1}' is of type {2}, of which each row may have another value. Partition by a text, a date, a whole number or a boolean, or cluster by it.",
    Why: "Each value is a folder with a file of its own; thousands of small files are slower to read than one."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        from column in declared.Dataset.Columns
        where declared.Layout.PartitionBy.Contains(column.Name) && IsContinuous(column.Type)
        select ReportColumn(declared.Dataset.DeclaredAt, declared.Dataset.RowType, column.Property.Name, column.Name, declared.Dataset.Name, column.Type.SparkName);

    private static bool IsContinuous(ColumnType type) =>
        type == ColumnType.Timestamp || type == ColumnType.Double || type == ColumnType.Float || type == ColumnType.Guid || type.Precision > 0;
}
