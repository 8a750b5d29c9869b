using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class TablesArePartitionedOrClustered() : Rule(new(
    Id: "STR2327",
    Severity: Severity.Error,
    Title: "A table is partitioned or clustered",
    Message: "Dataset '{0}' is partitioned and clustered, and Delta does one or the other. Take PartitionedBy or ClusteredBy away.",
    Why: "Delta refuses a table with both when the job first writes it."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout is { PartitionBy: not [], ClusterBy: not [] }
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name);
}
