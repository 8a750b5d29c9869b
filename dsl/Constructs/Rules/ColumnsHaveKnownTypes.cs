using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class ColumnsHaveKnownTypes() : Rule(new(
    Id: "STR2303",
    Severity: Severity.Error,
    Title: "Every property of a record is a column",
    Message: "Column '{0}' of dataset '{1}' has the type '{2}', which no Delta column has. Use bool, short, int, long, float, double, decimal, string, DateTime, DateOnly or Guid.",
    Why: "A property without a column would be lost on the way to Delta without a word."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        where RecordSchema.IsRecord(dataset.RowType)
        from property in RecordSchema.PropertiesOf(dataset.RowType)
        where RecordSchema.ColumnOf(property) is null
        select ReportColumn(dataset.DeclaredAt, dataset.RowType, property.Name, property.Name, dataset.Name, property.PropertyType.Name);
}
