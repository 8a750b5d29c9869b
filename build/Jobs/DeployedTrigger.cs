using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>A trigger of a Glue workflow.</summary>
/// <param name="NeedsAll">Whether all conditions must hold, or any of them.</param>
/// <param name="Conditions">What it waits for; none for the trigger that starts the workflow.</param>
/// <param name="Jobs">The jobs it starts.</param>
/// <param name="Crawlers">The crawlers it starts.</param>
internal sealed record DeployedTrigger(bool NeedsAll, ImmutableArray<TriggerCondition> Conditions, ImmutableArray<string> Jobs, ImmutableArray<string> Crawlers)
{
    /// <param name="states">What jobs and crawlers ended as, by name.</param>
    public bool Fires(IReadOnlyDictionary<string, string> states) =>
        Conditions.IsEmpty
        || (NeedsAll ? Conditions.All(condition => condition.IsMet(states)) : Conditions.Any(condition => condition.IsMet(states)));
}

/// <summary>A job or crawler, and the state it must have ended in.</summary>
internal sealed record TriggerCondition(string WaitsFor, string State)
{
    public bool IsMet(IReadOnlyDictionary<string, string> states) => states.GetValueOrDefault(WaitsFor) == State;
}
