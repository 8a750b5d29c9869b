using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresNetworkIsDefined() : Rule(new(
    Id: "STR2103",
    Severity: Severity.Error,
    Title: "A source's network is defined by the environment",
    Message: "Network '{0}' is not defined by environment '{1}'. Add .Network(\"{0}\", …) to the environment.",
    Why: "DMS needs subnets to run its replication instance in."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from source in lakehouse.PostgresSources
        where environment.Networks.All(network => network.Name != source.Network.Name)
        select Report(source.Network.DeclaredAt, $"\"{source.Network.Name}\"", source.Network.Name, environment.Name) with
        {
            Suggestion = Spelling.Closest(source.Network.Name, environment.Networks.Select(network => network.Name)),
        };
}
