using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class LakehouseIsDeclaredOnce() : Rule(new(
    Id: "STR2001",
    Severity: Severity.Error,
    Title: "A lakehouse is declared exactly once",
    Message: "Lakehouse is declared {0}. Say Lakehouse(name, owner) exactly once, in the script that all environments load.",
    Why: "Its name is part of every physical name; without one, or with two, nothing could be deployed to a stable place."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) => lakehouse.Lakehouses switch
    {
        [] => [Report(lakehouse.Environments.FirstOrDefault()?.DeclaredAt ?? SourceLocation.None, "Environment", "nowhere")],
        [_] => [],
        [_, .. var more] => more.Select(extra => Report(extra.DeclaredAt, "Lakehouse", $"{lakehouse.Lakehouses.Length} times")),
    };
}
