using System.Collections.Concurrent;
using System.Collections.Immutable;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Plans;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Asks CloudFormation what a deployment of the assembly would do; leaves nothing behind.</summary>
internal sealed class Planner(AwsTarget target, IDeploymentProgress progress)
{
    private const int StacksAtOnce = 4;

    public Pace Pace { get; init; } = Pace.For(target);

    /// <summary>Plans the assembly in a folder for an environment.</summary>
    public async Task<PlanOutcome> PlanAsync(string assemblyFolder, string environment, CancellationToken cancellation = default)
    {
        try
        {
            var assembly = CloudAssembly.Load(assemblyFolder);
            using var session = await DeploymentSession.OpenAsync(target, assembly, progress, Pace, cancellation);
            return await PlanAsync(session, assembly, environment, cancellation);
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return new PlanOutcome(null, [problem]);
        }
    }

    private async Task<PlanOutcome> PlanAsync(
        DeploymentSession session, CloudAssembly assembly, string environment, CancellationToken cancellation)
    {
        var exports = await session.ExportsAsync(cancellation);
        var plans = new ConcurrentDictionary<string, StackPlan>();
        var problems = new ConcurrentBag<Diagnostic>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = StacksAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(assembly.Stacks, options, async (stack, cancelled) =>
        {
            try
            {
                plans[stack.Name] = await PlanAsync(session, stack, exports, cancelled);
            }
            catch (DeploymentException refused)
            {
                problems.Add(refused.Problem);
            }
        });

        var plan = new DeploymentPlan
        {
            Version = DeploymentPlan.CurrentVersion,
            Environment = environment,
            Region = target.Region,
            Stacks =
            [
                .. assembly.Stacks.Where(stack => plans.ContainsKey(stack.Name)).Select(stack => plans[stack.Name]),
                .. await RemovedAsync(session, assembly, cancellation),
            ],
        };
        return new PlanOutcome(plan, [.. problems.OrderBy(problem => problem.Message, StringComparer.Ordinal)]);
    }

    private static async Task<ImmutableArray<StackPlan>> RemovedAsync(
        DeploymentSession session, CloudAssembly assembly, CancellationToken cancellation)
    {
        var removed = ImmutableArray.CreateBuilder<StackPlan>();
        foreach (var stack in await session.Leftovers.FindAsync(assembly, cancellation))
        {
            removed.Add(StackPlan.OfRemoved(stack, await session.DeployedTemplateAsync(stack.StackName ?? "", cancellation)));
        }

        return removed.ToImmutable();
    }

    private static async Task<StackPlan> PlanAsync(
        DeploymentSession session, StackArtefact stack, IReadOnlySet<string> exports, CancellationToken cancellation)
    {
        var changes = await session.ChangesAsync(stack, await session.FindSettledAsync(stack.Name, cancellation), exports, cancellation);
        if (changes.ChangeSet is { } set) await session.ChangeSets.DropAsync(stack.Name, set);
        return StackPlan.Of(changes);
    }
}
