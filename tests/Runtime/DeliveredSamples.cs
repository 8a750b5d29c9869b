using System.Collections.Immutable;
using Strata.Model;
using Strata.Preview;
using Strata.Quality;
using Strata.Tests.Queries.Spark;

namespace Strata.Tests.Runtime;

/// <summary>A lakehouse whose samples a replication has delivered: what its jobs make of them on Spark, beside what the preview shows.</summary>
internal sealed class DeliveredSamples : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-samples-");
    private readonly PreviewRunner preview;

    private DeliveredSamples(CompiledLakehouse compiled)
    {
        compiled.Problems.ShouldBeEmpty();
        Model = compiled.Model.ShouldNotBeNull();
        preview = new(Model, compiled.Sources.Root);
        Report = preview.Run();
        Report.Problems.ShouldBeEmpty();
        Specs = new(compiled.Manifest.ShouldNotBeNull(), folder.FullName);
    }

    public LakehouseModel Model { get; }

    public PreviewReport Report { get; }

    public LocalSpecs Specs { get; }

    public static async Task<DeliveredSamples> OfAsync(CompiledLakehouse compiled)
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        var samples = new DeliveredSamples(compiled);
        foreach (var table in samples.Model.SourceTables)
            await samples.Specs.DeliverAsync(table, samples.preview.Rows[table]);

        return samples;
    }

    /// <summary>Runs every job; what they logged.</summary>
    public string Run(SparkSession spark)
    {
        var answers = Specs.Write().Select(spec => spark.RunJob(spec, "run-1")).ToArray();
        answers.Select(answer => answer.Error).ShouldAllBe(error => error == null);
        return string.Concat(answers.Select(answer => answer.Log));
    }

    /// <summary>What the preview lets through and sets aside.</summary>
    public GateResult Previewed(string dataset) => preview.Rows.Produce(Model.Datasets.Single(declared => declared.Dataset.Name == dataset));

    public Task<ImmutableArray<IDictionary<string, object?>>> PublishedAsync(string dataset) => DeltaFolder.ReadAsync(Specs.TableOf(dataset));

    public Task<ImmutableArray<IDictionary<string, object?>>> SetAsideAsync(string dataset) => DeltaFolder.ReadAsync(Specs.QuarantineOf(dataset));

    public void Dispose() => folder.Delete(recursive: true);
}
