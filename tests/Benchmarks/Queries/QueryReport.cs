using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Strata.Benchmarks.Queries;

/// <summary>Measures the queries and says whether they are as fast as is promised; the exit code says it too.</summary>
internal static class QueryReport
{
    private const double MostMilliseconds = 5;
    private const double MostTimesByHand = 1.5;
    private const double FilterProjectRows = 500_000;
    private const double JoinGroupRows = 200_000;

    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(new())).WithWarmupCount(3).WithIterationCount(9))
            .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        var medians = BenchmarkRunner.Run<QueryBenchmarks>(config).Reports.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, Median);
        var translation = medians[nameof(QueryBenchmarks.Translate)] / 1e6;

        Console.WriteLine($"| {QueryBenchmarks.Rows:N0} rows, median of 9 | by hand | Strata | × by hand | rows/s | promised |");
        Console.WriteLine("|---|--:|--:|--:|--:|---|");
        var filter = Compare("filter and project", medians[nameof(QueryBenchmarks.FilterProjectByHand)], medians[nameof(QueryBenchmarks.FilterProject)], FilterProjectRows);
        var join = Compare("join and group", medians[nameof(QueryBenchmarks.JoinGroupByHand)], medians[nameof(QueryBenchmarks.JoinGroup)], JoinGroupRows);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nTranslating {LongQuery.Operators} operators: {translation:0.00} ms, promised {MostMilliseconds:0} ms."));

        return filter && join && translation < MostMilliseconds ? 0 : 1;
    }

    private static bool Compare(string name, double byHand, double strata, double promised)
    {
        var (times, rows) = (strata / byHand, QueryBenchmarks.Rows / (strata / 1e9));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {byHand / 1e6:0.0} ms | {strata / 1e6:0.0} ms | {times:0.00} | {rows:N0} | ≤ {MostTimesByHand:0.0} ×, ≥ {promised:N0} rows/s |"));

        return times <= MostTimesByHand && rows >= promised;
    }

    private static double Median(BenchmarkReport report) =>
        report.ResultStatistics?.Median ?? throw new InvalidOperationException($"'{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}' gave no result.");
}
