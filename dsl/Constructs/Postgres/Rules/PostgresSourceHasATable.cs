using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresSourceHasATable() : Rule(new(
    Id: "STR2109",
    Severity: Severity.Warning,
    Title: "A source has a table",
    Message: "Source '{0}' has no table, so nothing is ever read from it. Declare one with Table<T>(…), or remove the source.",
    Why: "Its replication instance costs money by the hour, and does nothing."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from source in lakehouse.PostgresSources
        where lakehouse.PostgresTables.All(table => table.Source != source)
        select Report(source.DeclaredAt, $"\"{source.Name}\"", source.Name);
}
