using System.Collections;
using Strata.Constructs;
using Strata.Tests.Queries.Spark;

namespace Strata.Tests.Queries.Corpus;

[Collection(QuerySparkCollection.Name)]
public sealed class CorpusTests(SparkSession spark)
{
    private static readonly (Dataset, IEnumerable)[] Tables = [(Cells.Table, Cells.Rows), (Cells.Others, Cells.OtherRows), (Words.Table, Words.Rows), (Dirt.Table, Dirt.Rows), (Payloads.Table, Payloads.Rows)];

    private static readonly Dictionary<string, IQueryable> All =
        new[] { TextCases.All, NumberCases.All, DateCases.All, SpanCases.All, PatternCases.All, NameCases.All, QueryCases.All, CombinedCases.All, WindowCases.All, CleaningCases.All, ParseCases.All, JsonCases.All, FoundCases.All, Differences.Cases }.SelectMany(cases => cases.All).ToDictionary();

    internal static IEnumerable<IQueryable> Queries => All.Values;

    public static TheoryData<string> Names => [.. All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Gives_the_same_rows_in_process_and_on_Spark(string name)
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);

        ((ComparedRun)new BothEngines(spark).Run((dynamic)All[name], Tables)).ShouldBe(ComparedRun.Same);
    }
}
