using Amazon.CloudFormation.Model;

namespace Strata.Build.Deployment.Stacks;

/// <summary>Deletes one stack and follows it to its end.</summary>
internal sealed class StackDeletion(DeploymentSession session)
{
    public async Task<StackRun> DeleteAsync(Stack stack, CancellationToken cancellation)
    {
        var (name, id) = (stack.StackName ?? "", stack.StackId ?? "");
        if (stack.EnableTerminationProtection ?? false)
        {
            throw new DeploymentException(DeploymentDiagnostics.DeleteFailed, name, "it is protected against deletion");
        }

        var newest = await session.Watch.NewestEventAsync(id, cancellation);
        await session.CloudFormation.DeleteStackAsync(new() { StackName = id }, cancellation);
        var run = await session.Watch.FollowAsync(name, id, newest, cancellation);
        if (run.Succeeded) return run;

        var reason = run.FirstFailure is { } first ? $"{first.LogicalResourceId}: {first.ResourceStatusReason}" : run.Status;
        throw new DeploymentException(DeploymentDiagnostics.DeleteFailed, name, reason.ReplaceLineEndings(" ").TrimEnd('.', ' '));
    }
}
