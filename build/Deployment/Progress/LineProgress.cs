using System.Globalization;

namespace Strata.Build.Deployment.Progress;

/// <summary>One line per event: for logs, pipes and pipelines.</summary>
internal sealed class LineProgress(TextWriter output) : IDeploymentProgress
{
    private readonly Lock gate = new();

    public void Report(DeploymentEvent happened)
    {
        lock (gate) output.WriteLine($"{happened.Subject}  {Describe(happened)}");
    }

    internal static string Describe(DeploymentEvent happened) => happened switch
    {
        WorkStarted started => started.Doing,
        ResourceProgress { Reason: { Length: > 0 } reason } change => $"{change.Status}  {change.LogicalId}  {change.Type}  {reason}",
        ResourceProgress change => $"{change.Status}  {change.LogicalId}  {change.Type}",
        StillWaiting waiting => $"still waiting after {Seconds(waiting.Elapsed)}",
        WorkFinished finished => $"{finished.Outcome} in {Seconds(finished.Elapsed)}",
        Remark remark => remark.Text,
        _ => happened.ToString(),
    };

    private static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
}
