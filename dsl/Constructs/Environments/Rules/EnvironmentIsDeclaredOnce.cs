using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class EnvironmentIsDeclaredOnce() : Rule(new(
    Id: "STR2801",
    Severity: Severity.Error,
    Title: "A script declares exactly one environment",
    Message: "Environment is declared {0}. Say Environment(name, account, region, preset) exactly once, in the environment's own script.",
    Why: "A run deploys to one place; with none or two it would have to guess."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) => lakehouse.Environments switch
    {
        [] => [Report(lakehouse.Lakehouses.FirstOrDefault()?.DeclaredAt ?? SourceLocation.None, "Lakehouse", "nowhere")],
        [_] => [],
        [_, .. var more] => more.Select(extra => Report(extra.DeclaredAt, "Environment", $"{lakehouse.Environments.Length} times")),
    };
}
