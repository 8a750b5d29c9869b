using System.Collections.Immutable;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Sources.Dms;
using Xunit.Abstractions;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>
/// A job that is killed at a random moment has published nothing or everything, and the next run makes the table right.
/// <c>STRATA_KILLS</c> sets how many times, <c>STRATA_SEED</c> repeats the changes and, as far as a machine can, the moments.
/// </summary>
[Collection(SparkCollection.Name)]
public sealed class KilledJobTests(PostgresServer server, SparkSession spark, ITestOutputHelper output)
{
    private const int DefaultKills = 3;
    private const int Rows = 200;
    private const string Counter = "zz";

    [SkippableFact]
    public async Task A_killed_job_loses_nothing_and_doubles_nothing()
    {
        await using var lakehouse = await Things.StartAsync(server, spark, DmsSettings.Deployed with { RowsPerFile = 40 }, Things.Insert(Counter, 0, 0));
        var seed = (int)(TestNumber.Seed ?? (ulong)Random.Shared.Next());
        var kills = (int)(TestNumber.Kills ?? DefaultKills);
        output.WriteLine($"{kills} kills, {TestNumber.SeedVariable}={seed}");
        var random = new Random(seed);
        var (_, unhurried) = await JobProcess.RunAsync(lakehouse.SpecOf(Things.Dataset));

        for (var killed = 0; killed < kills;)
            killed += await KillAsync(lakehouse, random, unhurried) ? 1 : 0;
    }

    private async Task<bool> KillAsync(ReplicatedLakehouse lakehouse, Random random, TimeSpan unhurried)
    {
        var before = await lakehouse.RowsAsync(Things.Dataset);
        await lakehouse.CommitAsync(Changes(random));
        await lakehouse.Changes.WriteChangesAsync(interrupted: random.Next(2) == 0);
        var after = await Things.SourceRowsAsync(lakehouse.Database);

        var (killed, ran) = await JobProcess.RunAsync(lakehouse.SpecOf(Things.Dataset), random.NextDouble() * unhurried);
        var left = await lakehouse.RowsAsync(Things.Dataset);
        output.WriteLine($"{(killed ? "killed" : "ended")} after {ran.TotalSeconds:F3} s, {(left.SequenceEqual(after) ? "published" : "not published")}");

        if (!left.SequenceEqual(after)) left.ShouldBe(before);
        lakehouse.Run(Things.Dataset);
        (await lakehouse.RowsAsync(Things.Dataset)).ShouldBe(after);
        lakehouse.Run(Things.Dataset).ShouldBe(["unchanged"]);
        return killed;
    }

    private static ImmutableArray<string> Changes(Random random) =>
    [
        .. Enumerable.Range(0, Rows / 4).Select(_ => random.Next(Rows) switch
        {
            var id when id % 4 == 0 => Things.Delete("gb", id),
            var id when id % 4 == 1 => Things.Update("gb", id, random.Next(1000)),
            var id => Things.Insert("gb", id, random.Next(1000)),
        }),
        // Each batch changes something, so that a run without its changes shows.
        $"update things set medium = coalesce(medium, 0) + 1 where region = '{Counter}'",
    ];
}
