using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresSourceNameIsValid() : Rule(new(
    Id: "STR2102",
    Severity: Severity.Error,
    Title: "A source's name fits every physical name",
    Message: "Source '{0}' has a name that AWS would refuse. Use 2 to 20 lower-case letters, digits and hyphens, a letter first.",
    Why: "It is part of the names of DMS endpoints and tasks, and of folders."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from source in lakehouse.PostgresSources
        where !ValidName.Lakehouse().IsMatch(source.Name) || source.Name.Contains("--", StringComparison.Ordinal)
        select Report(source.DeclaredAt, $"\"{source.Name}\"", source.Name);
}
