using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class PartitionsLeaveAColumn() : Rule(new(
    Id: "STR2326",
    Severity: Severity.Error,
    Title: "A partitioned table has other columns too",
    Message: "Dataset '{0}' is partitioned by all of its columns. Take at least one out of PartitionedBy.",
    Why: "Delta keeps partition columns in the names of folders; files without a column hold nothing."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout.PartitionBy is not [] && declared.Dataset.Columns.All(column => declared.Layout.PartitionBy.Contains(column.Name))
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name);
}
