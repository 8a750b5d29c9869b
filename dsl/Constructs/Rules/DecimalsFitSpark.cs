using System.Reflection;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class DecimalsFitSpark() : Rule(new(
    Id: "STR2309",
    Severity: Severity.Error,
    Title: "A decimal has 1 to 38 digits",
    Message: "Column '{0}' of dataset '{1}' is a decimal({2},{3}). Give it 1 to 38 digits, of which 0 to all are after the point.",
    Why: "Spark, Delta and Parquet store no other decimals."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        from column in dataset.Columns
        where column.Property.GetCustomAttribute<DecimalAttribute>() is { } declared
            && !(declared.Precision is >= 1 and <= 38 && declared.Scale >= 0 && declared.Scale <= declared.Precision)
        select ReportColumn(dataset.DeclaredAt, dataset.RowType, column.Property.Name, column.Name, dataset.Name, column.Type.Precision, column.Type.Scale);
}
