using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class ColumnNamesAreUnique() : Rule(new(
    Id: "STR2304",
    Severity: Severity.Error,
    Title: "No two columns of a dataset share a name",
    Message: "Properties {0} of dataset '{1}' are all the column '{2}'. Rename one, or give it a [Column(\"…\")] of its own.",
    Why: "Spark does not tell columns apart that differ only in case or in what snake_case folds together."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        from same in dataset.Columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        select ReportColumn(dataset.DeclaredAt, dataset.RowType, same.Last().Property.Name, string.Join(" and ", same.Select(column => $"'{column.Property.Name}'")), dataset.Name, same.Key);
}
