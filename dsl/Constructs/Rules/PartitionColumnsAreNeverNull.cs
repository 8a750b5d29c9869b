using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class PartitionColumnsAreNeverNull() : Rule(new(
    Id: "STR2324",
    Severity: Severity.Error,
    Title: "The columns of partitions are never null",
    Message: "Partition column '{0}' of dataset '{1}' may be null. Declare it without '?', or take it out of PartitionedBy.",
    Why: "A partition is found by its value, and null is none."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        from column in declared.Dataset.Columns
        where column.Nullable && declared.Layout.PartitionBy.Contains(column.Name)
        select ReportColumn(declared.Dataset.DeclaredAt, declared.Dataset.RowType, column.Property.Name, column.Name, declared.Dataset.Name);
}
