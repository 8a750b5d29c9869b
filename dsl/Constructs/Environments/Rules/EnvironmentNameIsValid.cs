using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class EnvironmentNameIsValid() : Rule(new(
    Id: "STR2802",
    Severity: Severity.Error,
    Title: "An environment's name fits every physical name",
    Message: "Environment '{0}' has a name that AWS would refuse. Use at most 12 lower-case letters and digits, a letter first.",
    Why: "It is part of the names of buckets and roles, which allow few characters."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        where !ValidName.Environment().IsMatch(environment.Name)
        select Report(environment.DeclaredAt, $"\"{environment.Name}\"", environment.Name);
}
