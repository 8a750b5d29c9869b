namespace Strata.Build.Deployment.Progress;

/// <summary>Something a person who waits would like to know.</summary>
/// <param name="Subject">The stack, the bucket or the dataset it is about.</param>
internal abstract record DeploymentEvent(string Subject);

/// <summary>A stack's, or a job's, turn has come.</summary>
internal sealed record WorkStarted(string Subject, string Doing) : DeploymentEvent(Subject);

/// <summary>A resource of a stack changed its status.</summary>
internal sealed record ResourceProgress(string Subject, string LogicalId, string Type, string Status, string? Reason)
    : DeploymentEvent(Subject)
{
    public bool Failed => Status.EndsWith("_FAILED", StringComparison.Ordinal);
}

/// <summary>Nothing changed for a while; the stack is still at work.</summary>
internal sealed record StillWaiting(string Subject, TimeSpan Elapsed) : DeploymentEvent(Subject);

/// <summary>A stack's, or a job's, turn is over.</summary>
internal sealed record WorkFinished(string Subject, string Outcome, bool Succeeded, TimeSpan Elapsed) : DeploymentEvent(Subject);

/// <summary>Something worth a line.</summary>
internal sealed record Remark(string Subject, string Text) : DeploymentEvent(Subject);
