using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresKeyIsNeverNull() : Rule(new(
    Id: "STR2104",
    Severity: Severity.Error,
    Title: "The columns of a table's key are never null",
    Message: "Key column '{0}' of table '{1}' may be null. Declare it without '?', or name the table's primary key.",
    Why: "Changes are matched by the key; PostgreSQL's own primary keys are never null."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from table in lakehouse.PostgresTables
        from column in table.Columns
        where column.Nullable && table.Key.Contains(column.Property.Name)
        select ReportColumn(table.DeclaredAt, table.RowType, column.Property.Name, column.Name, table.Name);
}
