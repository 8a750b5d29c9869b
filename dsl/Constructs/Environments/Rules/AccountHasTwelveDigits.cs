using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class AccountHasTwelveDigits() : Rule(new(
    Id: "STR2803",
    Severity: Severity.Error,
    Title: "An account has twelve digits",
    Message: "Environment '{0}' is in account '{1}', which is not an AWS account. Give the 12 digits of the account's number.",
    Why: "The account is part of bucket names and of every policy; a wrong one would be noticed only by AWS."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        where !ValidName.Account().IsMatch(environment.Account)
        select Report(environment.DeclaredAt, $"\"{environment.Account}\"", environment.Name, environment.Account);
}
