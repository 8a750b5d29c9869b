using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.S3;
using Amazon.SecurityToken;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Changes;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Replication;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment;

/// <summary>What planning, deploying and destroying share: the clients, and what is known of each stack.</summary>
internal sealed class DeploymentSession : IDisposable
{
    private readonly AmazonS3Client s3;
    private readonly ReplicationTasks tasks;

    private DeploymentSession(AwsTarget target, CloudAssembly assembly, IDeploymentProgress progress, Pace pace)
    {
        Target = target;
        var config = target.Configure(new AmazonCloudFormationConfig());
        CloudFormation = target.Credentials is null ? new(config) : new(target.Credentials, config);
        s3 = ArtefactBucket.Client(target);
        Bucket = new(s3, target, assembly.Artefacts.Bucket);
        Watch = new(CloudFormation, pace, progress);
        Templates = new(Bucket);
        Leftovers = new(CloudFormation);
        tasks = new(target);
        Pause = new(CloudFormation, tasks, pace, progress);
        ChangeSets = new(CloudFormation, Watch, Templates, pace, progress);
    }

    /// <summary>Opens a session once the credentials are known to be of the account that the assembly was made for.</summary>
    public static async Task<DeploymentSession> OpenAsync(
        AwsTarget target, CloudAssembly assembly, IDeploymentProgress progress, Pace pace, CancellationToken cancellation)
    {
        if (assembly.Account is { } wanted && await AccountAsync(target, cancellation) is var account && account != wanted)
        {
            throw new DeploymentException(DeploymentDiagnostics.WrongAccount, target, account, wanted);
        }

        return new DeploymentSession(target, assembly, progress, pace);
    }

    public AwsTarget Target { get; }

    public AmazonCloudFormationClient CloudFormation { get; }

    public ArtefactBucket Bucket { get; }

    public StackWatch Watch { get; }

    public ChangeSets ChangeSets { get; }

    public LeftoverStacks Leftovers { get; }

    public ReplicationPause Pause { get; }

    private TemplateStore Templates { get; }

    /// <summary>A stack as it is once nothing is at work on it.</summary>
    public async Task<Stack?> FindSettledAsync(string name, CancellationToken cancellation)
    {
        var stack = await Watch.FindAsync(name, cancellation);
        if (stack is not null && StackConditions.Of(stack) is StackCondition.Busy) stack = await Watch.SettleAsync(stack, cancellation);
        if (StackConditions.Of(stack) is not StackCondition.Stuck) return stack;

        var reason = stack?.StackStatusReason is { Length: > 0 } text ? $": {text.TrimEnd('.')}" : "";
        throw new DeploymentException(DeploymentDiagnostics.StackStuck, name, stack?.StackStatus?.Value, reason);
    }

    /// <summary>
    /// What would happen to a stack, as CloudFormation says where it can. It cannot while an export that the template imports, or the
    /// bucket its template travels through, is not there yet: then the templates alone must tell.
    /// </summary>
    public async Task<StackChanges> ChangesAsync(
        StackArtefact stack, Stack? current, IReadOnlySet<string> exports, CancellationToken cancellation)
    {
        var missing = stack.Template.Imports.FirstOrDefault(name => !exports.Contains(name));
        var obstacle = StackConditions.Of(current) is StackCondition.Undone ? "its undone creation is deleted first"
            : missing is not null ? $"the export '{missing}' is not there yet"
            : !await Templates.CanLocateAsync(stack) ? "the artefacts bucket is not there yet"
            : null;
        if (obstacle is null) return await ChangeSets.MakeAsync(stack, current, cancellation);

        var changes = new StackChanges(stack, current, []) { Estimated = obstacle };
        var deployed = changes.IsNewStack ? null : await DeployedTemplateAsync(stack.Name, cancellation);
        return changes with { Changes = TemplateComparison.Compare(deployed, stack.Template) };
    }

    /// <summary>The names of all exports of the account and region.</summary>
    public async Task<IReadOnlySet<string>> ExportsAsync(CancellationToken cancellation)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await CloudFormation.ListExportsAsync(new() { NextToken = next }, cancellation);
            names.UnionWith((page.Exports ?? []).Select(export => export.Name).OfType<string>());
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return names.ToImmutable();
    }

    public async Task<StackTemplate> DeployedTemplateAsync(string stack, CancellationToken cancellation) =>
        StackTemplate.Parse((await CloudFormation.GetTemplateAsync(new() { StackName = stack }, cancellation)).TemplateBody ?? "{}");

    private static async Task<string> AccountAsync(AwsTarget target, CancellationToken cancellation)
    {
        var config = target.Configure(new AmazonSecurityTokenServiceConfig());
        using var tokens = target.Credentials is null ? new AmazonSecurityTokenServiceClient(config) : new(target.Credentials, config);
        return (await tokens.GetCallerIdentityAsync(new(), cancellation)).Account;
    }

    public void Dispose()
    {
        CloudFormation.Dispose();
        tasks.Dispose();
        s3.Dispose();
    }
}
