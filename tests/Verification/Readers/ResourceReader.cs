using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Reads a resource of one type from its service, in the shape in which CloudFormation declares it.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="ReadAsync">Gives the resource; null when it is not there.</param>
internal sealed record ResourceReader(string Type, Func<AwsApis, DeployedResource, Task<JsonObject?>> ReadAsync)
{
    /// <summary>Declared properties that no API gives back, each with the reason.</summary>
    public ImmutableDictionary<string, string> Unread { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ResourceReader Without(string property, string reason) => this with { Unread = Unread.Add(property, reason) };
}
