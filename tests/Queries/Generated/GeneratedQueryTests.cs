using Strata.Tests.Queries.Spark;
using Xunit.Abstractions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Random tables and queries, in process and on Spark.</summary>
[Collection(QuerySparkCollection.Name)]
public sealed class GeneratedQueryTests(SparkSession spark, ITestOutputHelper output)
{
    private readonly Dictionary<Agreement, int> agreements = [];
    private readonly SortedDictionary<string, int> uses = new(StringComparer.Ordinal);

    [SkippableFact]
    public void Gives_the_same_rows_in_process_and_on_Spark_for_generated_queries()
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        output.WriteLine($"{GeneratedCases.Asked}");

        GeneratedCases.Asked.Check(ProblemOf);

        output.WriteLine(string.Join(", ", agreements.Select(entry => $"{entry.Value} {entry.Key}")));
        output.WriteLine(string.Join('\n', uses.Select(entry => $"{entry.Value,6} {entry.Key}")));
        agreements[Agreement.Same].ShouldBeGreaterThan(GeneratedCases.Asked.Count * 3 / 4);
    }

    private string? ProblemOf(Case tried)
    {
        ComparedRun outcome = new BothEngines(spark).Run((dynamic)tried.Query, tried.Tables.Select(table => table.Filled).ToArray());
        agreements[outcome.Agreement] = agreements.GetValueOrDefault(outcome.Agreement) + 1;
        foreach (var used in outcome.Agreement == Agreement.Refused ? [] : Coverage.Of(tried.Tree))
            uses[used] = uses.GetValueOrDefault(used) + 1;

        return outcome.Agreement == Agreement.Different ? $"{GeneratedCases.Asked}\n{tried}\n\n{outcome.Details}" : null;
    }
}
