using Strata.Constructs.Operations;
using Strata.Synthesis;

namespace Strata.Constructs.Storage;

/// <summary>The stack every other one stands on: keys, buckets, and the topic that hears of failures.</summary>
internal static class StorageResources
{
    public static StackFragment Fragment(SynthesisContext context) => new()
    {
        Name = context.Names.Stack("storage"),
        Description = $"Keys, buckets and alerts of lakehouse {context.Manifest.Lakehouse}",
        Layer = "storage",
        Resources = [.. KeyResources.All(context), .. BucketResources.All(context), .. AlertTopicResources.All(context)],
        LastingExports = [context.IngestionKey, context.LakeKey, context.AlertTopic],
    };
}
