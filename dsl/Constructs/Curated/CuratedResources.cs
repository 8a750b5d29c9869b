using Strata.Constructs.Jobs;
using Strata.Model;
using Strata.Synthesis;

namespace Strata.Constructs.Curated;

/// <summary>Curated datasets → stacks of jobs.</summary>
internal static class CuratedResources
{
    public static IEnumerable<StackFragment> Fragments(SynthesisContext context) =>
        Shards.Of(context.Manifest.Curated, dataset => dataset.Name)
            .Select(shard => new JobStackResources(context, Layer.Curated, shard.Key).Fragment([.. shard]));
}
