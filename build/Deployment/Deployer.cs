using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Plans;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment;

/// <summary>
/// Brings AWS to what the assembly says: a change set per stack, each after the stacks it depends on, independent ones side by side.
/// Run again, it changes nothing; run after an interruption, it goes on from there.
/// </summary>
internal sealed class Deployer(AwsTarget target, IDeploymentProgress progress)
{
    public Pace Pace { get; init; } = Pace.For(target);

    /// <summary>Deploys the assembly in a folder.</summary>
    public async Task<DeployOutcome> DeployAsync(string assemblyFolder, DeployOptions options, CancellationToken cancellation = default)
    {
        try
        {
            var assembly = CloudAssembly.Load(assemblyFolder);
            var plan = options.PlanFile is null ? null : PlanFile.Read(options.PlanFile);
            if (plan is not null && PlanCheck.WhyStale(plan, assembly, options.Environment, target.Region) is { } reason)
            {
                throw new DeploymentException(DeploymentDiagnostics.PlanStale, Path.GetFileName(options.PlanFile), reason);
            }

            using var session = await DeploymentSession.OpenAsync(target, assembly, progress, Pace, cancellation);
            await using var run = new DeployRun(session, assembly, new ReplacementGate(options.AllowReplace), progress);
            var refusals = await run.PrepareAsync(cancellation);
            if (!refusals.IsEmpty) return DeployOutcome.Stopped(refusals);
            var leftovers = await session.Leftovers.FindAsync(assembly, cancellation);
            if (plan is not null) RefuseStale(plan, run, leftovers, options);

            var outcome = await run.ExecuteAsync(cancellation);
            return outcome.ExitCode == ExitCode.Done ? await DeleteAsync(session, leftovers, outcome, cancellation) : outcome;
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return DeployOutcome.Stopped(problem);
        }
    }

    private static void RefuseStale(DeploymentPlan plan, DeployRun run, ImmutableArray<Stack> leftovers, DeployOptions options)
    {
        var reason = run.Prepared
            .Select(changes => PlanCheck.WhyStale(plan, changes))
            .Append(PlanCheck.WhyStale(plan, leftovers))
            .FirstOrDefault(why => why is not null);
        if (reason is not null) throw new DeploymentException(DeploymentDiagnostics.PlanStale, Path.GetFileName(options.PlanFile), reason);
    }

    // Last, when no stack imports from them any more.
    private async Task<DeployOutcome> DeleteAsync(
        DeploymentSession session, ImmutableArray<Stack> leftovers, DeployOutcome outcome, CancellationToken cancellation)
    {
        foreach (var stack in leftovers)
        {
            var name = stack.StackName ?? "";
            try
            {
                progress.Report(new WorkStarted(name, "deleting: it is no longer declared"));
                var run = await new StackDeletion(session).DeleteAsync(stack, cancellation);
                progress.Report(new WorkFinished(name, run.Status, run.Succeeded, TimeSpan.Zero));
                outcome = outcome with { Stacks = outcome.Stacks.Add(new StackOutcome(name, StackResult.Deleted)) };
            }
            catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
            {
                var failed = new StackOutcome(name, StackResult.Failed);
                outcome = outcome with { Stacks = outcome.Stacks.Add(failed), Problems = outcome.Problems.Add(problem) };
            }
        }

        return outcome;
    }
}
