using System.Diagnostics;
using Strata.Build.Deployment.Progress;

namespace Strata.Build.Deployment.Stacks;

/// <summary>One bounded wait: sleeps between looks, and says that it still waits when nothing else was said for a while.</summary>
internal sealed class Waiting(string stack, Pace pace, IDeploymentProgress progress)
{
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceNews = Stopwatch.StartNew();

    public TimeSpan Elapsed => sinceStart.Elapsed;

    public void Report(DeploymentEvent happened)
    {
        progress.Report(happened);
        sinceNews.Restart();
    }

    /// <summary>Sleeps until the next look is due; <paramref name="state"/> is what a wait that is over its limit is told to be stuck in.</summary>
    public async Task NextAsync(string state, CancellationToken cancellation)
    {
        if (Elapsed > pace.Limit)
        {
            throw new DeploymentException(DeploymentDiagnostics.TookTooLong, stack, state, $"{pace.Limit.TotalMinutes:0} minutes");
        }

        if (sinceNews.Elapsed > pace.Heartbeat) Report(new StillWaiting(stack, Elapsed));
        await Task.Delay(pace.Poll, cancellation);
    }
}
