using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class NetworksSpanTwoZones() : Rule(new(
    Id: "STR2805",
    Severity: Severity.Error,
    Title: "A network has two subnets and a security group",
    Message: "Network '{0}' has {1} subnets and {2} security groups. Give at least two subnets in different availability zones and one security group.",
    Why: "A DMS subnet group needs two availability zones, and a replication instance a security group."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from network in environment.Networks
        where network.Subnets.Distinct().Count() < 2 || network.SecurityGroups.IsEmpty
        select Report(network.DeclaredAt, $"\"{network.Name}\"", network.Name, network.Subnets.Distinct().Count(), network.SecurityGroups.Length);
}
