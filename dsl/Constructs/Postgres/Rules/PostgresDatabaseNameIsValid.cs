using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresDatabaseNameIsValid() : Rule(new(
    Id: "STR2108",
    Severity: Severity.Error,
    Title: "A database has a name PostgreSQL can have",
    Message: "Source '{0}' reads the database '{1}', which is not a name that PostgreSQL keeps. Give the database's own name, 1 to 63 letters, digits, underscores and hyphens.",
    Why: "DMS would fail to connect, but only when the first load starts."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from source in lakehouse.PostgresSources
        let name = source.Database.In(environment)
        where name is not null && !ValidName.PostgresDatabase().IsMatch(name)
        select Report(source.DeclaredAt, $"\"{source.Database.Text}\"", source.Name, name);
}
