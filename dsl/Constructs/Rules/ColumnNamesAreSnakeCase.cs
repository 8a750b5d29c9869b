using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class ColumnNamesAreSnakeCase() : Rule(new(
    Id: "STR2308",
    Severity: Severity.Error,
    Title: "Columns of the lakehouse are snake_case",
    Message: "Column '{0}' of dataset '{1}' has a name that Glue and Athena do not keep. Use at most 255 lower-case letters a to z, digits and underscores, not a digit first.",
    Why: "Glue folds case and Athena refuses most other characters, so the column would be found under another name or not at all."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        from column in declared.Dataset.Columns
        where !ValidName.Column().IsMatch(column.Name)
        select ReportColumn(declared.Dataset.DeclaredAt, declared.Dataset.RowType, column.Property.Name, column.Name, declared.Dataset.Name);
}
