using System.Collections.Immutable;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Strata.Aws.Assembly;

namespace Strata.Build.Deployment.Stacks;

/// <summary>Finds the stacks that an earlier deployment of the same lakehouse and environment made and the assembly no longer has.</summary>
internal sealed class LeftoverStacks(AmazonCloudFormationClient cloudFormation)
{
    private static readonly ImmutableArray<string> identity = ["strata:lakehouse", "strata:environment"];

    /// <summary>The leftovers, youngest first, since the younger may import from the older.</summary>
    public async Task<ImmutableArray<Stack>> FindAsync(CloudAssembly assembly, CancellationToken cancellation)
    {
        if (assembly.Stacks is not [{ Tags: var tags }, ..] || !identity.All(tags.ContainsKey)) return [];

        var wanted = assembly.Stacks.Select(stack => stack.Name).ToHashSet(StringComparer.Ordinal);
        var all = await AllAsync(cancellation);
        return
        [
            .. all
                .Where(stack => StackConditions.Of(stack) is not StackCondition.Absent && !wanted.Contains(stack.StackName ?? ""))
                .Where(stack => identity.All(name => (stack.Tags ?? []).Any(tag => tag.Key == name && tag.Value == tags[name])))
                .OrderByDescending(stack => stack.CreationTime)
                .ThenByDescending(stack => stack.StackName, StringComparer.Ordinal),
        ];
    }

    private async Task<List<Stack>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<Stack>();
        string? next = null;
        do
        {
            var page = await cloudFormation.DescribeStacksAsync(new() { NextToken = next }, cancellation);
            all.AddRange(page.Stacks ?? []);
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return all;
    }
}
