using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>A random life of the table: few keys, so that changes meet.</summary>
internal sealed record Mix(ImmutableArray<MixStep> Steps)
{
    private const int LongestMix = 8;
    private const int LongestTransaction = 6;

    /// <summary>Shrinks by leaving one step out.</summary>
    public static Arbitrary<Mix> Any { get; } = Arb.From(
        from length in Gen.Choose(1, LongestMix)
        from steps in Step.ArrayOf(length)
        select new Mix([.. steps]),
        mix => mix.Steps.Select((_, index) => new Mix(mix.Steps.RemoveAt(index))));

    public override string ToString() => string.Join('\n', Steps);

    private static Gen<MixStep> Step => Gen.Frequency(
        (7, from length in Gen.Choose(1, LongestTransaction)
            from statements in Statement.ArrayOf(length)
            from rolledBack in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (MixStep)new Transaction([.. statements], rolledBack)),
        (2, Gen.Constant<MixStep>(new Delivery(Interrupted: false))),
        (1, Gen.Constant<MixStep>(new Delivery(Interrupted: true))),
        (1, Gen.Constant<MixStep>(new Reload())),
        (1, Gen.Constant<MixStep>(new JobRun())));

    private static Gen<string> Statement => Gen.Frequency(
        (3, from region in Region from id in Id from seed in Seed select Things.Insert(region, id, seed)),
        (3, from region in Region from id in Id from seed in Seed select Things.Update(region, id, seed)),
        (2, from region in Region from id in Id select Things.Delete(region, id)),
        (2, from region in Region from id in Id from toRegion in Region from toId in Id select Things.Rekey(region, id, toRegion, toId)));

    private static Gen<string> Region => Gen.Elements("gb", "de");

    private static Gen<int> Id => Gen.Choose(1, 4);

    private static Gen<int> Seed => Gen.Choose(1, 999);
}
