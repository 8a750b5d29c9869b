using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresSourceNamesAreUnique() : Rule(new(
    Id: "STR2101",
    Severity: Severity.Error,
    Title: "No two sources share a name",
    Message: "Source '{0}' is declared already, at {1}. Give one of the two another name.",
    Why: "Both would write to the same folder of the ingestion bucket."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from same in lakehouse.PostgresSources.GroupBy(source => source.Name)
        let first = same.First()
        from again in same.Skip(1)
        select Report(again.DeclaredAt, $"\"{again.Name}\"", again.Name, first.DeclaredAt);
}
