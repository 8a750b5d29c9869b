using System.Collections.Immutable;
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
            if (CircleFrom(declared.Dataset.Name, waits) is not { } circle || circle.Any(told.Contains))
                continue;

            told.UnionWith(circle);
            yield return Report(declared.Dataset.DeclaredAt, declared.Dataset.Token, Sentence(circle));
        }
    }

    /// <summary>The shortest way from a dataset back to itself, or null.</summary>
    private static List<string>? CircleFrom(string start, ILookup<string, ImmutableArray<string>> waits)
    {
        var ways = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>();

        while (ways.TryDequeue(out var way))
        {
            foreach (var next in waits[way[^1]].SelectMany(after => after))
            {
                if (next == start)
                    return way;

                if (seen.Add(next))
                    ways.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    private static string Sentence(List<string> circle) =>
        $"'{circle[0]}' waits for " + string.Join(", which waits for ", circle.Skip(1).Append(circle[0]).Select(name => $"'{name}'"));
}
