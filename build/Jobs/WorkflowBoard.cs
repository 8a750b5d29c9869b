using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Strata.Build.Jobs;

/// <summary>What Glue does with the triggers of a workflow: which job may start, now that others have ended.</summary>
internal sealed class WorkflowBoard
{
    private const string Succeeded = "SUCCEEDED";
    private const string Failed = "FAILED";

    private readonly DeployedWorkflow workflow;
    private readonly Dictionary<string, string> states;
    private readonly HashSet<DeployedTrigger> fired = [];
    private readonly HashSet<string> started = [];
    private readonly Queue<DeployedJob> ready = [];

    /// <param name="workflow">The deployed workflow.</param>
    /// <param name="selected">The jobs to run; the others count as done, since their tables are there or their readers say so.</param>
    public WorkflowBoard(DeployedWorkflow workflow, ImmutableArray<DeployedJob> selected)
    {
        this.workflow = workflow;
        states = workflow.Jobs.Except(selected).ToDictionary(job => job.Name, _ => Succeeded);
        Fire();
    }

    /// <summary>Jobs that no trigger has started, with the jobs they wait for in vain.</summary>
    public ImmutableArray<(DeployedJob Job, ImmutableArray<string> WaitsFor)> Waiting =>
    [
        .. workflow.Jobs.Where(job => !states.ContainsKey(job.Name) && !started.Contains(job.Name)).Select(job => (job, WaitsFor(job))),
    ];

    public bool TryNext([NotNullWhen(true)] out DeployedJob? job) => ready.TryDequeue(out job);

    public void End(DeployedJob job, bool succeeded)
    {
        states[job.Name] = succeeded ? Succeeded : Failed;
        Fire();
    }

    private void Fire()
    {
        while (workflow.Triggers.FirstOrDefault(trigger => !fired.Contains(trigger) && trigger.Fires(states)) is { } trigger)
        {
            fired.Add(trigger);
            foreach (var job in workflow.Jobs.Where(job => trigger.Jobs.Contains(job.Name) && !states.ContainsKey(job.Name) && started.Add(job.Name)))
            {
                ready.Enqueue(job);
            }

            // There is no catalog to fill on this machine: a crawler has nothing to do.
            foreach (var crawler in trigger.Crawlers)
            {
                states[crawler] = Succeeded;
            }
        }
    }

    private ImmutableArray<string> WaitsFor(DeployedJob job) =>
    [
        .. workflow.Triggers.Where(trigger => trigger.Jobs.Contains(job.Name))
            .SelectMany(trigger => trigger.Conditions)
            .Where(condition => !condition.IsMet(states))
            .Select(condition => condition.WaitsFor)
            .Distinct(),
    ];
}
