using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Workflows.Rules;

internal sealed class JobsWaitInNoCircle() : Rule(new(
    Id: "STR2701",
    Severity: Severity.Error,
    Title: "Jobs wait for each other in no circle",
    Message: "Dataset {0}. Remove one of these queries or References rules.",
    Why: "A job waits for what its query reads and for what its rules compare with; in a circle none of them would ever start."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse)
    {
        var waits = WorkflowManifest.From(Schedule.Day, lakehouse.Datasets).Steps.ToLookup(step => step.Dataset, step => step.After);
        var told = new HashSet<string>();

        foreach (var declared in lakehouse.Datasets)
        {
            if (ShortestCircle.From(declared.Dataset.Name, dataset => waits[dataset].SelectMany(after => after)) is not { } circle || circle.Any(told.Contains))
                continue;

            told.UnionWith(circle);
            yield return Report(declared.Dataset.DeclaredAt, declared.Dataset.Token, ShortestCircle.Tell(circle, "waits for"));
        }
    }
}
