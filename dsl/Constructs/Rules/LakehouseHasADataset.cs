using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class LakehouseHasADataset() : Rule(new(
    Id: "STR2004",
    Severity: Severity.Warning,
    Title: "A lakehouse has a dataset",
    Message: "Lakehouse '{0}' has neither a cleaned nor a curated dataset. Declare one with Cleaned(…), or load the script that does.",
    Why: "Its storage would be deployed, and nothing would ever fill it."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Lakehouses.Take(1)
        where lakehouse.Datasets.IsEmpty
        select Report(declared.DeclaredAt, "Lakehouse", declared.Name);
}
