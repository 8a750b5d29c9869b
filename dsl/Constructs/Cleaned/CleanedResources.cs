using Strata.Constructs.Jobs;
using Strata.Model;
using Strata.Synthesis;

namespace Strata.Constructs.Cleaned;

/// <summary>Cleaned datasets → stacks of jobs.</summary>
internal static class CleanedResources
{
    public static IEnumerable<StackFragment> Fragments(SynthesisContext context) =>
        Shards.Of(context.Manifest.Cleaned, dataset => dataset.Name)
            .Select(shard => new JobStackResources(context, Layer.Cleaned, shard.Key).Fragment([.. shard]));
}
