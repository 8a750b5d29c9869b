using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class NetworkNamesAreUnique() : Rule(new(
    Id: "STR2807",
    Severity: Severity.Error,
    Title: "An environment defines a network once",
    Message: "Network '{0}' of environment '{1}' is defined already, at {2}. Give one of the two another name.",
    Why: "One of the two would win without a word, and sources would be reached from the wrong subnets."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from environment in lakehouse.Environments
        from same in environment.Networks.GroupBy(network => network.Name)
        from again in same.Skip(1)
        select Report(again.DeclaredAt, $"\"{again.Name}\"", again.Name, environment.Name, same.First().DeclaredAt);
}
