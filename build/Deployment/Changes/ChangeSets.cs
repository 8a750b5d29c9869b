using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Deployment.Changes;

/// <summary>Makes change sets, reads what they would do, and drops them without leaving anything behind.</summary>
internal sealed class ChangeSets(
    AmazonCloudFormationClient cloudFormation, StackWatch watch, TemplateStore templates, Pace pace, IDeploymentProgress progress)
{
    /// <summary>What would happen to a stack. A change set that changes nothing is dropped at once.</summary>
    public async Task<StackChanges> MakeAsync(StackArtefact stack, Stack? current, CancellationToken cancellation)
    {
        var changes = new StackChanges(stack, current, []);
        var request = await RequestAsync(changes, cancellation);
        var set = await CreateAsync(stack, request, cancellation);
        var description = await DescribeAsync(stack, set, cancellation);
        if (description.Status == ChangeSetStatus.CREATE_COMPLETE)
        {
            return changes with { ChangeSet = set, Changes = PlannedChange.InOrder(await ReadAsync(stack, set, description, cancellation)) };
        }

        await DropAsync(stack.Name, set);
        return SaysNothingChanges(description) ? changes : throw Refusal(stack, description.StatusReason ?? "");
    }

    /// <summary>Drops a change set that is not executed, and the stack's shell if that is all there is of the stack.</summary>
    public async Task DropAsync(string stack, ChangeSet set)
    {
        if (!set.MadeStack)
        {
            await cloudFormation.DeleteChangeSetAsync(new() { StackName = set.StackId, ChangeSetName = set.Id });
            return;
        }

        var shell = await watch.FindAsync(stack, CancellationToken.None);
        if (shell?.StackStatus != StackStatus.REVIEW_IN_PROGRESS) return;

        await cloudFormation.DeleteStackAsync(new() { StackName = set.StackId });
        var waiting = new Waiting(stack, pace, progress);
        while (await watch.FindAsync(stack, CancellationToken.None) is { } still && still.StackStatus != StackStatus.DELETE_COMPLETE)
        {
            await waiting.NextAsync(still.StackStatus?.Value ?? "", CancellationToken.None);
        }
    }

    private async Task<CreateChangeSetRequest> RequestAsync(StackChanges changes, CancellationToken cancellation)
    {
        var stack = changes.Artefact;
        var template = await templates.LocateAsync(stack, cancellation);
        return new CreateChangeSetRequest
        {
            StackName = stack.Name,
            ChangeSetName = $"strata-{DateTime.UtcNow:yyyyMMddHHmmssfff}-{stack.Template.Digest[..12]}",
            ChangeSetType = changes.IsNewStack ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
            TemplateBody = template.Body,
            TemplateURL = template.Url,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            Parameters = [.. stack.Parameters.Select(pair => new Parameter { ParameterKey = pair.Key, ParameterValue = pair.Value })],
            Tags = [.. stack.Tags.Select(pair => new Tag { Key = pair.Key, Value = pair.Value })],
        };
    }

    private async Task<ChangeSet> CreateAsync(StackArtefact stack, CreateChangeSetRequest request, CancellationToken cancellation)
    {
        try
        {
            var made = await cloudFormation.CreateChangeSetAsync(request, cancellation);
            return new ChangeSet(made.StackId ?? stack.Name, made.Id ?? "", request.ChangeSetType == ChangeSetType.CREATE);
        }
        catch (AmazonServiceException refused) when (refused.ErrorCode == "ValidationError")
        {
            throw Refusal(stack, refused.Message);
        }
    }

    private async Task<DescribeChangeSetResponse> DescribeAsync(StackArtefact stack, ChangeSet set, CancellationToken cancellation)
    {
        var waiting = new Waiting(stack.Name, pace, progress);
        while (true)
        {
            var description = await PageAsync(set, next: null, cancellation);
            if (description.Status == ChangeSetStatus.CREATE_COMPLETE || description.Status == ChangeSetStatus.FAILED) return description;
            await waiting.NextAsync("being compared with its template", cancellation);
        }
    }

    private async Task<List<PlannedChange>> ReadAsync(
        StackArtefact stack, ChangeSet set, DescribeChangeSetResponse page, CancellationToken cancellation)
    {
        var changes = new List<PlannedChange>();
        while (true)
        {
            changes.AddRange((page.Changes ?? []).Select(change => change.ResourceChange).OfType<ResourceChange>()
                .Select(change => ChangeReader.Read(change, stack.Template)));
            if (string.IsNullOrEmpty(page.NextToken)) return changes;
            page = await PageAsync(set, page.NextToken, cancellation);
        }
    }

    private Task<DescribeChangeSetResponse> PageAsync(ChangeSet set, string? next, CancellationToken cancellation) =>
        cloudFormation.DescribeChangeSetAsync(new() { StackName = set.StackId, ChangeSetName = set.Id, NextToken = next }, cancellation);

    private static bool SaysNothingChanges(DescribeChangeSetResponse description) =>
        description.StatusReason is { } reason
        && (reason.Contains("didn't contain changes", StringComparison.Ordinal) || reason.Contains("No updates", StringComparison.Ordinal));

    private static DeploymentException Refusal(StackArtefact stack, string reason) =>
        new(DeploymentDiagnostics.ChangesRefused, stack.Name, reason.ReplaceLineEndings(" ").TrimEnd('.', ' '));
}
