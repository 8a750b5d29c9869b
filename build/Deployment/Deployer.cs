using System.Collections.Immutable;
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
            if (plan is not null) RefuseStale(plan, run, options);
            return await run.ExecuteAsync(cancellation);
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return DeployOutcome.Stopped(problem);
        }
    }

    private static void RefuseStale(DeploymentPlan plan, DeployRun run, DeployOptions options)
    {
        var reasons = run.Prepared.Select(changes => PlanCheck.WhyStale(plan, changes)).OfType<string>().ToImmutableArray();
        if (reasons.Length > 0) throw new DeploymentException(DeploymentDiagnostics.PlanStale, Path.GetFileName(options.PlanFile), reasons[0]);
    }
}
