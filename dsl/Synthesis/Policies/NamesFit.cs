using System.Collections.Frozen;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

internal sealed class NamesFit : ResourcePolicy
{
    private const int LongestSqsName = 80;

    /// <summary>The property that names a resource, and how long the service lets it be.</summary>
    private static readonly FrozenDictionary<string, (string Property, int Longest)> limits = new Dictionary<string, (string, int)>
    {
        ["AWS::DMS::Endpoint"] = ("EndpointIdentifier", PhysicalNames.LongestGlue),
        ["AWS::DMS::ReplicationInstance"] = ("ReplicationInstanceIdentifier", PhysicalNames.LongestReplication),
        ["AWS::DMS::ReplicationTask"] = ("ReplicationTaskIdentifier", PhysicalNames.LongestGlue),
        ["AWS::Events::Rule"] = ("Name", PhysicalNames.LongestSchedule),
        ["AWS::Glue::Crawler"] = ("Name", PhysicalNames.LongestGlue),
        ["AWS::Glue::Job"] = ("Name", PhysicalNames.LongestGlue),
        ["AWS::Glue::Trigger"] = ("Name", PhysicalNames.LongestGlue),
        ["AWS::IAM::Role"] = ("RoleName", PhysicalNames.LongestRole),
        ["AWS::Lambda::Function"] = ("FunctionName", PhysicalNames.LongestSchedule),
        ["AWS::S3::Bucket"] = ("BucketName", PhysicalNames.LongestBucket),
        ["AWS::Scheduler::Schedule"] = ("Name", PhysicalNames.LongestSchedule),
        ["AWS::SNS::Topic"] = ("TopicName", PhysicalNames.LongestGlue),
        ["AWS::SQS::Queue"] = ("QueueName", LongestSqsName),
    }.ToFrozenDictionary();

    public static DiagnosticDefinition Definition { get; } = new(
        "STR4404",
        Severity.Error,
        "Names fit their services",
        "Resource '{0}' has the name '{1}' of {2} characters, and its service takes {3}. Shorten the name it is made from.",
        "The service refuses a longer name in the middle of a deployment.");

    protected override IEnumerable<Diagnostic> Check(TemplateResource resource) =>
        limits.TryGetValue(resource.Type, out var limit) && (string?)resource.Properties[limit.Property] is { } name && name.Length > limit.Longest
            ? [Definition.At(resource.DeclaredAt, resource.LogicalId, name, name.Length, limit.Longest)]
            : [];
}
