using System.Collections.Concurrent;
using Strata.Build.Deployment.Progress;

namespace Strata.Tests.Build.Deployment;

/// <summary>Keeps what was reported.</summary>
internal sealed class RecordedProgress : IDeploymentProgress
{
    private readonly ConcurrentQueue<DeploymentEvent> events = new();

    public IEnumerable<DeploymentEvent> Events => events;

    public IEnumerable<string> Lines => events.Select(happened => $"{happened.Subject}  {LineProgress.Describe(happened)}");

    public void Report(DeploymentEvent happened) => events.Enqueue(happened);
}
