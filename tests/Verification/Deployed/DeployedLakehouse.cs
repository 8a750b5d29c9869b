using System.Collections.Immutable;
using Amazon.CloudFormation;
using Strata.Aws.Assembly;
using Strata.Synthesis;

namespace Strata.Verification.Deployed;

/// <summary>
/// The deployed lakehouse. CloudFormation is asked only which physical name each logical id has and what is exported; whether a resource
/// is there, and as declared, is asked of its own service.
/// </summary>
internal sealed class DeployedLakehouse
{
    private static readonly Lazy<Task<DeployedLakehouse>> current = new(LoadAsync);

    private DeployedLakehouse(VerificationInput input, ImmutableArray<DeployedResource> resources)
    {
        (Input, Resources) = (input, resources);
        Apis = new AwsApis(input.Target);
        Locations = new DataLocations(new PhysicalNames(input.Manifest));
    }

    public VerificationInput Input { get; }

    public AwsApis Apis { get; }

    public DataLocations Locations { get; }

    /// <summary>Every resource of every template.</summary>
    public ImmutableArray<DeployedResource> Resources { get; }

    /// <summary>The lakehouse that the environment variables name; a test without one is skipped.</summary>
    public static Task<DeployedLakehouse> CurrentAsync()
    {
        Skip.If(VerificationInput.Current is null, "No deployed lakehouse is named. Run these tests with the Verify target.");
        return current.Value;
    }

    public IEnumerable<DeployedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    private static async Task<DeployedLakehouse> LoadAsync()
    {
        var input = VerificationInput.Current.ShouldNotBeNull();
        using var cloudFormation = Client(input);
        var exports = await ExportsAsync(cloudFormation);
        var stacks = await Task.WhenAll(input.Assembly.Stacks.Select(stack => ResourcesAsync(cloudFormation, stack, exports, input)));
        return new DeployedLakehouse(input, [.. stacks.SelectMany(resources => resources)]);
    }

    private static AmazonCloudFormationClient Client(VerificationInput input)
    {
        var config = input.Target.Configure(new AmazonCloudFormationConfig());
        return input.Target.Credentials is null ? new(config) : new(input.Target.Credentials, config);
    }

    private static async Task<IEnumerable<DeployedResource>> ResourcesAsync(
        AmazonCloudFormationClient cloudFormation, StackArtefact stack, ImmutableDictionary<string, string> exports, VerificationInput input)
    {
        var names = await PhysicalIdsAsync(cloudFormation, stack.Name);
        var values = new TemplateValues(stack, names, exports, input.Manifest.Environment);
        return stack.Template.Resources.Values.Select(resource => new DeployedResource(
            stack.Name, resource, names.GetValueOrDefault(resource.LogicalId, ""), values.PropertiesOf(resource))
        {
            Where = (AttributeValues.Partition(input.Target.Region), $"{input.Target.Region}:{input.Manifest.Environment.Account}"),
        });
    }

    private static async Task<ImmutableDictionary<string, string>> PhysicalIdsAsync(AmazonCloudFormationClient cloudFormation, string stack)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await cloudFormation.ListStackResourcesAsync(new() { StackName = stack, NextToken = next });
            foreach (var resource in page.StackResourceSummaries ?? [])
            {
                names[resource.LogicalResourceId ?? ""] = resource.PhysicalResourceId ?? "";
            }

            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return names.ToImmutable();
    }

    private static async Task<ImmutableDictionary<string, string>> ExportsAsync(AmazonCloudFormationClient cloudFormation)
    {
        var exports = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await cloudFormation.ListExportsAsync(new() { NextToken = next });
            foreach (var export in page.Exports ?? []) exports[export.Name ?? ""] = export.Value ?? "";
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return exports.ToImmutable();
    }
}
