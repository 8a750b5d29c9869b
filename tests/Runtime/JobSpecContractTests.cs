using System.Text.Json;
using Strata.Manifest;
using Strata.Synthesis;
using Strata.Synthesis.Jobs;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>What the compiler writes for a job is what the job reads.</summary>
public sealed class JobSpecContractTests : IDisposable
{
    private const string Read =
        "import sys; from strata_glue.spec import Spec; specs = [Spec.read(open(path).read()) for path in sys.argv[1:]]; "
        + "print(*(f'{spec.dataset} {spec.layer} {len(spec.inputs)} {len(spec.output.columns)} {len(spec.quality.rules)}' for spec in specs), sep='\\n')";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strata-specs-");

    [Fact]
    public async Task The_runtime_reads_every_spec_of_the_example()
    {
        var manifest = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path).Manifest.ShouldNotBeNull();
        var names = new PhysicalNames(manifest);
        var specs = new JobSpecs(manifest, names, new DataLocations(names)).All();
        var paths = specs.Select(Write).ToArray();

        var (exitCode, output) = await GluePython.RunAsync(null, ["-c", Read, .. paths]);

        exitCode.ShouldBe(0, output);
        output.Trim().Split('\n').ShouldBe(specs.Select(spec => $"{spec.Dataset} {spec.Layer} {spec.Inputs.Length} {spec.Output.Columns.Length} {spec.Quality.Rules.Length}"));
    }

    [Fact]
    public void Replication_writes_the_commit_time_where_the_runtime_reads_it()
    {
        File.ReadAllText(RepositoryRoot.Of("dsl", "Runtime", "glue", "strata_glue", "schemas.py")).ShouldContain($"COMMITTED_AT = \"{DataLocations.CommitTimeColumn}\"");
    }

    [Fact]
    public void Jobs_count_in_the_namespace_they_may_write_to()
    {
        File.ReadAllText(RepositoryRoot.Of("dsl", "Runtime", "glue", "strata_glue", "metrics.py")).ShouldContain($"NAMESPACE = \"{JobSpec.MetricNamespace}\"");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(JobSpec spec)
    {
        var path = Path.Combine(folder.FullName, $"{spec.Dataset}.json");
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(spec, ManifestJson.Options));
        return path;
    }
}
