using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class KeyColumnsAreNeverNull() : Rule(new(
    Id: "STR2305",
    Severity: Severity.Error,
    Title: "The columns of a key are never null",
    Message: "Key column '{0}' of dataset '{1}' may be null. Declare it without '?', or take it out of the key.",
    Why: "A merge never matches a null key, so each run would add such rows again."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        from column in declared.Dataset.Columns
        where column.Nullable && declared.Key.Contains(column.Name)
        select ReportColumn(declared.Dataset.DeclaredAt, declared.Dataset.RowType, column.Property.Name, column.Name, declared.Dataset.Name);
}
