using System.Reflection;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class OnlyDecimalsHaveDigits() : Rule(new(
    Id: "STR2310",
    Severity: Severity.Error,
    Title: "Only decimals have a precision",
    Message: "Column '{0}' of dataset '{1}' has a [Decimal] and is a {2}. Declare it as decimal, or remove the attribute.",
    Why: "The attribute would be ignored, and the column stored differently from what it says."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        from column in dataset.Columns
        where column.Type.ClrType != typeof(decimal) && column.Property.IsDefined(typeof(DecimalAttribute))
        select ReportColumn(dataset.DeclaredAt, dataset.RowType, column.Property.Name, column.Name, dataset.Name, column.Type);
}
