using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Sources.Dms;
using Xunit.Abstractions;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>
/// The cleaned table equals the source through random mixes of transactions, deliveries, reloads and runs. <c>STRATA_MIXES</c> sets how many,
/// <c>STRATA_SEED</c> repeats a run.
/// </summary>
[Collection(SparkCollection.Name)]
public sealed class RandomMixTests(PostgresServer server, SparkSession spark, ITestOutputHelper output)
{
    private const int DefaultMixes = 100;

    [SkippableFact]
    public async Task The_cleaned_table_equals_the_source_through_random_mixes()
    {
        await using var lakehouse = await Things.StartAsync(server, spark, DmsSettings.Deployed with { RowsPerFile = 3, RowGroupLength = 2 });
        var seed = TestNumber.Seed ?? (ulong)Random.Shared.NextInt64();
        var mixes = (int)(TestNumber.Mixes ?? DefaultMixes);
        output.WriteLine($"{mixes} mixes, {TestNumber.SeedVariable}={seed}");
        var config = Config.QuickThrowOnFailure.WithMaxTest(mixes).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));

        await Task.Run(() => Prop.ForAll(Mix.Any, mix => PlayAsync(lakehouse, mix)).Check(config));
    }

    private static async Task PlayAsync(ReplicatedLakehouse lakehouse, Mix mix)
    {
        // One row stays whatever a mix does: DMS writes no file for a load without rows.
        await lakehouse.CommitAsync(["delete from things", Things.Insert("zz", 0, 0), .. Enumerable.Range(1, 3).Select(id => Things.Insert("gb", id, id))]);
        await lakehouse.Changes.FullLoadAsync();
        foreach (var step in mix.Steps.Add(new JobRun())) await PlayAsync(lakehouse, step);
    }

    private static Task PlayAsync(ReplicatedLakehouse lakehouse, MixStep step) => step switch
    {
        Transaction { RolledBack: true } transaction => lakehouse.CommitAsync(["begin", .. transaction.Statements, "rollback"]),
        Transaction transaction => lakehouse.CommitAsync(transaction.Statements),
        Delivery delivery => lakehouse.Changes.WriteChangesAsync(delivery.Interrupted),
        Reload => lakehouse.Changes.FullLoadAsync(),
        _ => RunAsync(lakehouse),
    };

    private static async Task RunAsync(ReplicatedLakehouse lakehouse)
    {
        await lakehouse.Changes.WriteChangesAsync();

        lakehouse.Run(Things.Dataset);

        (await lakehouse.RowsAsync(Things.Dataset)).ShouldBe(await Things.SourceRowsAsync(lakehouse.Database));
    }
}
