using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Curated.Rules;

internal sealed class ReplacedPartitionsAreDeclared() : Rule(new(
    Id: "STR2332",
    Severity: Severity.Error,
    Title: "Datasets whose partitions are replaced have partitions",
    Message: "Dataset '{0}' is published with ReplacePartitions, and has no partitions. Say PartitionedBy, or publish it with Overwrite.",
    Why: "A table without partitions would keep or lose all of its rows."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout.Publish == PublishMode.ReplacePartitions && declared.Layout.PartitionBy is []
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name);
}
