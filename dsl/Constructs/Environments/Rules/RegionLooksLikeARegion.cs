using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class RegionLooksLikeARegion() : Rule(new(
    Id: "STR2804",
    Severity: Severity.Error,
    Title: "A region has the form of a region",
    Message: "Environment '{0}' is in region '{1}', which is not written like an AWS region. Write it like 'eu-west-1'.",
    Why: "The region is part of bucket names, endpoints and service principals."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        where !ValidName.Region().IsMatch(environment.Region)
        select Report(environment.DeclaredAt, $"\"{environment.Region}\"", environment.Name, environment.Region);
}
