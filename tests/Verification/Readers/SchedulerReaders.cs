using System.Collections.Immutable;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>Amazon EventBridge Scheduler.</summary>
internal static class SchedulerReaders
{
    private const string DefaultGroup = "default";

    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::Scheduler::Schedule", (apis, resource) =>
        {
            var group = resource.Text("GroupName") is { Length: > 0 } name ? name : DefaultGroup;
            var query = ImmutableDictionary<string, string>.Empty.Add("groupName", group);
            return apis.GetAsync(AwsServices.Scheduler, $"/schedules/{resource.PhysicalId.Split('|', '/')[^1]}", query);
        }),
    ];
}
