using System.Collections;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Strata.Tests.Queries.Spark;
using Xunit.Abstractions;

namespace Strata.Tests.Queries.Generated;

/// <summary>
/// Random tables and queries, in process and on Spark. STRATA_QUERY_CASES says how many, STRATA_QUERY_SEED which: the number each run prints.
/// Without either the cases are the same every day, so that a change fails for what it changed; a run of another number looks for new ones.
/// </summary>
[Collection(SparkCollection.Name)]
public sealed class GeneratedQueryTests(SparkSession spark, ITestOutputHelper output)
{
    private const int EverydayCases = 300;
    private const int EverydaySeed = 1673756979;
    private const int Decisions = 400;
    private const int SmallEnough = 64;
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private readonly List<ComparedRun> outcomes = [];

    [SkippableFact]
    public void Gives_the_same_rows_in_process_and_on_Spark_for_generated_queries()
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        var cases = Setting("STRATA_QUERY_CASES", EverydayCases);
        var seed = Setting("STRATA_QUERY_SEED", cases == EverydayCases ? EverydaySeed : Random.Shared.Next());
        output.WriteLine($"STRATA_QUERY_CASES={cases} STRATA_QUERY_SEED={seed}");

        var decisions = Arb.From(Gen.Choose(0, 1 << 20).ArrayOf(Decisions), Smaller);
        var property = Prop.ForAll(decisions, numbers => Run(numbers) is var outcome && outcome.Agreement == Agreement.Different ? false.Label(outcome.Details) : true.Label(""));
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay((ulong)seed, Gamma));

        foreach (var (agreement, some) in outcomes.GroupBy(outcome => outcome.Agreement).Select(group => (group.Key, group.ToArray())))
            output.WriteLine($"{some.Length} {agreement}, the last one: {some[^1].Details}");

        outcomes.Count(outcome => outcome.Agreement == Agreement.Same).ShouldBeGreaterThan(cases * 3 / 4);
    }

    private ComparedRun Run(int[] numbers)
    {
        var choices = new Choices(numbers);
        Table[] tables = [Table.Of("a", choices), Table.Of("b", choices)];
        var query = new QueryMaker(choices, tables).Make();
        ComparedRun outcome = new BothEngines(spark).Run((dynamic)query, tables.Select(table => (table.Dataset, (IEnumerable)table.Rows)).ToArray());

        outcomes.Add(outcome);
        return outcome;
    }

    // Shorter lists first, then a number made simple: few tries, as each runs a query.
    private static IEnumerable<int[]> Smaller(int[] numbers)
    {
        for (var cut = numbers.Length / 2; cut >= 4; cut /= 2)
            for (var start = 0; start + cut <= numbers.Length; start += cut)
                yield return [.. numbers[..start], .. numbers[(start + cut)..]];

        for (var index = 0; index < numbers.Length && numbers.Length <= SmallEnough; index++)
            if (numbers[index] != 0)
                yield return [.. numbers[..index], 0, .. numbers[(index + 1)..]];
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
