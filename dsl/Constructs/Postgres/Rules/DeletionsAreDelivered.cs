using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class DeletionsAreDelivered() : Rule(new(
    Id: "STR2323",
    Severity: Severity.Error,
    Title: "Tables that keep deleted rows are loaded with their changes",
    Message: "Table '{0}' keeps deleted rows, and full loads deliver no deletions. Load it with FullLoadThenChanges, or take KeepDeleted away.",
    Why: "A full load holds the rows that exist; what is missing from it has no time of deletion and no values."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from table in lakehouse.PostgresTables
        where table.DeletedAt is not null && table.Load.Kind != LoadKind.FullThenChanges
        select Report(table.DeclaredAt, $"\"{table.WrittenName}\"", table.Name);
}
