using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;

namespace Strata.Tests.Build.Deployment;

/// <summary>What CloudFormation itself says is there.</summary>
internal static class CloudFormationState
{
    private static readonly AwsService service = new("CloudFormation", "cloudformation", "2010-05-15");

    public static AmazonCloudFormationClient Client(AwsTarget target) =>
        new(target.Credentials.ShouldNotBeNull(), target.Configure(new AmazonCloudFormationConfig()));

    /// <summary>The stacks whose name starts so, deleted ones aside, with their status.</summary>
    public static async Task<Dictionary<string, string>> StacksAsync(AwsTarget target, string prefix)
    {
        using var client = Client(target);
        var stacks = (await client.DescribeStacksAsync(new DescribeStacksRequest())).Stacks ?? [];
        return stacks
            .Where(stack => stack.StackName.ShouldNotBeNull().StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(stack => stack.StackName.ShouldNotBeNull(), stack => stack.StackStatus.ShouldNotBeNull().Value);
    }

    /// <summary>How many change sets a stack still has that could be executed.</summary>
    public static async Task<int> ChangeSetsAsync(AwsTarget target, string stack)
    {
        using var client = new AwsServiceClient(target.Credentials, target.Configure(new AwsServiceConfig(service)));
        var request = QueryProtocol.Request(service, "ListChangeSets", [new("StackName", stack)]);
        var answer = await client.InvokeXmlAsync(request, CancellationToken.None);
        return answer.Descendants("ExecutionStatus").Count(status => status.Value is "AVAILABLE" or "UNAVAILABLE");
    }
}
