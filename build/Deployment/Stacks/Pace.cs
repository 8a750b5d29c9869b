using Strata.Aws;

namespace Strata.Build.Deployment.Stacks;

/// <summary>How often to look, how long to stay silent, and when to stop waiting.</summary>
internal sealed record Pace(TimeSpan Poll, TimeSpan Heartbeat, TimeSpan Limit)
{
    /// <summary>A replication instance takes a quarter of an hour in AWS; a local endpoint answers in milliseconds.</summary>
    public static Pace For(AwsTarget target) => target.IsAws
        ? new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30), TimeSpan.FromHours(2))
        : new(TimeSpan.FromMilliseconds(40), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
}
