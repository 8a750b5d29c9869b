using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Synthesis.Policies;

/// <summary>All policies, in alphabetical order.</summary>
internal static class PolicySet
{
    public static ImmutableArray<Policy> All { get; } =
    [
        new ActionsAreNamed(),
        new BucketsAreEncrypted(),
        new BucketsArePrivate(),
        new CrawlersStayOutOfIngestion(),
        new IamPoliciesFit(),
        new JobsAreEncrypted(),
        new NamesFit(),
        new QueuesAreEncrypted(),
        new ResourcesAreNamed(),
        new ServicesActForThisAccount(),
        new StacksFit(),
        new TopicsAreEncrypted(),
        new WorkflowsCanBeResumed(),
    ];

    public static ImmutableArray<Diagnostic> Check(ImmutableArray<StackTemplate> templates) =>
        [.. All.SelectMany(policy => policy.Check(templates))];
}
