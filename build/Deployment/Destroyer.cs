using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Deletes an environment's stacks, those that depend on others first; what is retained stays and is listed.</summary>
internal sealed class Destroyer(AwsTarget target, IDeploymentProgress progress)
{
    private const string Local = "local";

    public Pace Pace { get; init; } = Pace.For(target);

    /// <param name="assemblyFolder">The assembly that was deployed.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="confirm">The same name again, which every environment but <c>local</c> needs.</param>
    /// <param name="cancellation">Stops the waiting, not CloudFormation.</param>
    public async Task<DestroyOutcome> DestroyAsync(
        string assemblyFolder, string environment, string? confirm, CancellationToken cancellation = default)
    {
        try
        {
            var assembly = CloudAssembly.Load(assemblyFolder);
            using var session = await DeploymentSession.OpenAsync(target, assembly, progress, Pace, cancellation);
            var there = await ThereAsync(session, assembly, cancellation);
            if (there.Length > 0 && environment != Local && confirm != environment)
            {
                return new DestroyOutcome([], [], [DeploymentDiagnostics.NotConfirmed.At(SourceLocation.None, environment, string.Join(", ", there))]);
            }

            return await DeleteAsync(session, assembly, there, cancellation);
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return new DestroyOutcome([], [], [problem]);
        }
    }

    private async Task<DestroyOutcome> DeleteAsync(
        DeploymentSession session, CloudAssembly assembly, ImmutableArray<string> stacks, CancellationToken cancellation)
    {
        var (deleted, retained) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<RetainedResource>());
        foreach (var name in stacks)
        {
            if (await session.Watch.FindAsync(name, cancellation) is not { } current) continue;
            if (StackConditions.Of(current) is StackCondition.Busy) current = await session.Watch.SettleAsync(current, cancellation);
            if (current is null) continue;

            try
            {
                progress.Report(new WorkStarted(name, "deleting"));
                if (current.EnableTerminationProtection is not true && HoldsArtefacts(assembly, name)) await session.Bucket.EmptyAsync(cancellation);
                var run = await new StackDeletion(session).DeleteAsync(current, cancellation);
                deleted.Add(name);
                retained.AddRange(run.Skipped.Select(left =>
                    new RetainedResource(name, left.LogicalResourceId ?? "", left.ResourceType ?? "", left.PhysicalResourceId ?? "")));
            }
            catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
            {
                return new DestroyOutcome(deleted.ToImmutable(), retained.ToImmutable(), [problem]);
            }
        }

        return new DestroyOutcome(deleted.ToImmutable(), retained.ToImmutable(), []);
    }

    // What a run uploaded, a run can upload again; a bucket with a person's data is theirs to empty.
    private static bool HoldsArtefacts(CloudAssembly assembly, string stack) => assembly.Stacks
        .Where(artefact => artefact.Name == stack)
        .SelectMany(artefact => artefact.Template.Resources.Values)
        .Any(resource => !resource.IsRetained && (resource.Definition?["Properties"]?["BucketName"] as JsonValue)?.ToString() == assembly.Artefacts.Bucket);

    private static async Task<ImmutableArray<string>> ThereAsync(
        DeploymentSession session, CloudAssembly assembly, CancellationToken cancellation)
    {
        var there = ImmutableArray.CreateBuilder<string>();
        there.AddRange((await session.Leftovers.FindAsync(assembly, cancellation)).Select(stack => stack.StackName ?? ""));
        foreach (var stack in assembly.Stacks.Reverse())
        {
            if (await session.Watch.FindAsync(stack.Name, cancellation) is not null) there.Add(stack.Name);
        }

        return there.ToImmutable();
    }
}
