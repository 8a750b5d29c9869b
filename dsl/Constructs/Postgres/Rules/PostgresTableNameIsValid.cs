using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresTableNameIsValid() : Rule(new(
    Id: "STR2105",
    Severity: Severity.Error,
    Title: "A table is named by schema and name",
    Message: "Table '{0}' of source '{1}' is not a schema and a table. Write it like 'public.orders', each part at most 63 letters, digits, underscores and dollar signs, not a digit first.",
    Why: "DMS takes other characters as wildcards or refuses them, and would copy other tables or none."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from table in lakehouse.PostgresTables
        where !ValidName.PostgresTable().IsMatch(table.WrittenName)
        select Report(table.DeclaredAt, $"\"{table.WrittenName}\"", table.WrittenName, table.Source.Name);
}
