using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed partial class NetworkIdsAreAwsIds() : Rule(new(
    Id: "STR2810",
    Severity: Severity.Error,
    Title: "A network is made of AWS ids",
    Message: "Network '{0}' names '{1}', which is not the id of a {2}. Give an id like '{3}0a1b2c3d4e5f60718', as the VPC console shows it.",
    Why: "CloudFormation would refuse the id only when the replication instance is created."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from network in environment.Networks
        from id in IdsOf(network)
        where !id.Value.StartsWith(id.Prefix, StringComparison.Ordinal) || !Number().IsMatch(id.Value[id.Prefix.Length..])
        select Report(network.DeclaredAt, $"\"{id.Value}\"", network.Name, id.Value, id.Kind, id.Prefix);

    private static IEnumerable<(string Value, string Kind, string Prefix)> IdsOf(NetworkSettings network) =>
    [
        (network.Vpc, "VPC", "vpc-"),
        .. network.Subnets.Select(subnet => (subnet, "subnet", "subnet-")),
        .. network.SecurityGroups.Select(group => (group, "security group", "sg-")),
    ];

    /// <summary>Ids have eight hexadecimal digits when they are from before 2018, seventeen since.</summary>
    [GeneratedRegex("^([0-9a-f]{8}|[0-9a-f]{17})$")]
    private static partial Regex Number();
}
