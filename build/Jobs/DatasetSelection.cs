using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>What <c>--dataset</c> asks for: <c>orders</c>, <c>+orders</c> with all it reads, <c>orders+</c> with all that reads it, or both.</summary>
internal sealed record DatasetSelection(string Dataset, bool WithInputs, bool WithReaders)
{
    private const char More = '+';

    /// <summary>The selection; ends the run when it names none of the datasets.</summary>
    public static DatasetSelection Parse(string text, IReadOnlyCollection<string> datasets)
    {
        var name = text.Trim(More);
        if (datasets.Contains(name))
        {
            return new(name, text.StartsWith(More), text.EndsWith(More));
        }

        var meant = Spelling.Closest(name, datasets) is { } close ? $" Did you mean '{text.Replace(name, close, StringComparison.Ordinal)}'?" : "";
        throw new StageFailedException(ExitCode.Error, $"Dataset '{name}' is filled by no job.{meant} Choose one of {string.Join(", ", datasets.Order(StringComparer.Ordinal))}.");
    }

    public ImmutableArray<DeployedJob> Of(DeployedWorkflow workflow, DeployedJob job) =>
    [
        .. (WithInputs ? Reach(job, workflow.Before) : [job]).Union(WithReaders ? Reach(job, workflow.After) : []),
    ];

    private static HashSet<DeployedJob> Reach(DeployedJob job, Func<DeployedJob, ImmutableArray<DeployedJob>> next)
    {
        var reached = new HashSet<DeployedJob> { job };
        var open = new Stack<DeployedJob>([job]);
        while (open.TryPop(out var from))
        {
            foreach (var found in next(from).Where(reached.Add))
            {
                open.Push(found);
            }
        }

        return reached;
    }
}
