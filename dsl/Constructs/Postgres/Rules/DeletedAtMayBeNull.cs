using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class DeletedAtMayBeNull() : Rule(new(
    Id: "STR2322",
    Severity: Severity.Error,
    Title: "The column that says when a row was deleted may be null",
    Message: "Table '{0}' keeps deleted rows in column '{1}', which is never null. Declare the property as 'DateTime?'.",
    Why: "The column is null for every row that still exists."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from table in lakehouse.PostgresTables
        from column in table.Columns
        where column.Property.Name == table.DeletedAt && !column.Nullable
        select ReportColumn(table.DeclaredAt, table.RowType, column.Property.Name, table.Name, column.Name);
}
