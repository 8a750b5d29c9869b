using System.Collections.Immutable;
using Strata.Constructs.Catalog;
using Strata.Constructs.Cleaned;
using Strata.Constructs.Curated;
using Strata.Constructs.Postgres;
using Strata.Constructs.Storage;
using Strata.Constructs.Workflows;

namespace Strata.Synthesis;

/// <summary>Which stacks a lakehouse has, in an order in which they can be deployed: one line per construct.</summary>
internal static class StackLayout
{
    public static ImmutableArray<StackFragment> Of(SynthesisContext context)
    {
        var tags = new CostTags(context.Manifest);
        return [.. Fragments(context).Select(tags.AddTo)];
    }

    private static IEnumerable<StackFragment> Fragments(SynthesisContext context) =>
    [
        StorageResources.Fragment(context),
        .. PostgresResources.Fragments(context),
        .. CleanedResources.Fragments(context),
        .. CuratedResources.Fragments(context),
        CatalogResources.Fragment(context),
        .. new WorkflowResources(context).Fragments(),
    ];
}
