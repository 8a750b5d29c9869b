using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>A Glue workflow as it is deployed: what its triggers start, and when.</summary>
internal sealed record DeployedWorkflow(string Name, ImmutableArray<DeployedTrigger> Triggers, ImmutableArray<DeployedJob> Jobs)
{
    /// <summary>The jobs that a job waits for itself.</summary>
    public ImmutableArray<DeployedJob> Before(DeployedJob job) =>
        Named(Triggers.Where(trigger => trigger.Jobs.Contains(job.Name)).SelectMany(trigger => trigger.Conditions).Select(condition => condition.WaitsFor));

    /// <summary>The jobs that wait for a job themselves.</summary>
    public ImmutableArray<DeployedJob> After(DeployedJob job) =>
        Named(Triggers.Where(trigger => trigger.Conditions.Any(condition => condition.WaitsFor == job.Name)).SelectMany(trigger => trigger.Jobs));

    private ImmutableArray<DeployedJob> Named(IEnumerable<string> names) => [.. names.Distinct().SelectMany(name => Jobs.Where(job => job.Name == name))];
}
