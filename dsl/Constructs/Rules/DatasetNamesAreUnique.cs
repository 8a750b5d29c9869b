using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class DatasetNamesAreUnique() : Rule(new(
    Id: "STR2301",
    Severity: Severity.Error,
    Title: "No two datasets share a name",
    Message: "Dataset '{0}' is declared already, at {1}. Give one of the two another name.",
    Why: "Two jobs would write one Delta table and one of them would win; in SQL both would be one view."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from same in lakehouse.AllDatasets.GroupBy(dataset => dataset.ViewName, StringComparer.OrdinalIgnoreCase)
        let first = same.First()
        from again in same.Skip(1)
        select Report(again.DeclaredAt, again.Token, again.Name, first.DeclaredAt);
}
