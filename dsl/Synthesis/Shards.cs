namespace Strata.Synthesis;

/// <summary>
/// Which of a layer's stacks a dataset's resources are in. The answer must not change when other datasets come and go, so it can depend on
/// nothing but the dataset's name; only shards that hold something become stacks.
/// </summary>
internal static class Shards
{
    /// <summary>With four resources a dataset, 16 stacks of 400 hold more jobs than an account may have without asking for more.</summary>
    public const int Many = 16;

    /// <summary>Enough for one resource a dataset.</summary>
    public const int Few = 4;

    /// <summary>The shard of a dataset: a hexadecimal digit.</summary>
    public static string Of(string dataset, int shards = Many) => $"{Convert.ToUInt32(PhysicalNames.Hash(dataset), 16) % shards:x}";

    public static IEnumerable<IGrouping<string, T>> Of<T>(IEnumerable<T> datasets, Func<T, string> name, int shards = Many) =>
        datasets.GroupBy(dataset => Of(name(dataset), shards)).OrderBy(shard => shard.Key, StringComparer.Ordinal);
}
