using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class DatasetsHaveColumns() : Rule(new(
    Id: "STR2307",
    Severity: Severity.Error,
    Title: "A dataset has columns",
    Message: "Dataset '{0}' has no columns, because record '{1}' has no properties. Write the columns into the record: record {1}(long Id, …).",
    Why: "A Delta table without columns cannot be written."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        where RecordSchema.IsRecord(dataset.RowType) && RecordSchema.PropertiesOf(dataset.RowType).IsEmpty
        select ReportColumn(dataset.DeclaredAt, dataset.RowType, dataset.RowType.Name, dataset.Name, dataset.RowType.Name);
}
