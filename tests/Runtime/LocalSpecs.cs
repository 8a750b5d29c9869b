using System.Collections.Immutable;
using System.Text.Json;
using Strata.Constructs.Postgres;
using Strata.Manifest;
using Strata.Quality;
using Strata.Queries;
using Strata.Synthesis;

namespace Strata.Tests.Runtime;

/// <summary>The jobs' specs of a lakehouse whose layers are folders of this machine.</summary>
internal sealed class LocalSpecs(LakehouseManifest manifest, string folder)
{
    /// <summary>Writes a spec per dataset, in the order their jobs run.</summary>
    public ImmutableArray<string> Write() =>
    [
        .. InOrder().Select(dataset =>
        {
            var path = Path.Combine(folder, $"{dataset.Name}.json");
            File.WriteAllText(path, JsonSerializer.Serialize(SpecOf(dataset), ManifestJson.Options));
            return path;
        }),
    ];

    public string TableOf(string dataset) => Path.Combine(folder, LayerOf(dataset), dataset);

    public string QuarantineOf(string dataset) => Path.Combine(folder, "quarantine", dataset);

    public string QualityOf(string dataset) => Path.Combine(folder, "quality", dataset);

    public string IngestionOf(PostgresManifest source) => Path.Combine(folder, "ingestion", DataLocations.SourceFolder(source.Name));

    public string IngestionOf(string table) => manifest.Postgres
        .SelectMany(source => source.Tables, (source, candidate) => (source, candidate))
        .Where(pair => pair.candidate.Name == table)
        .Select(pair => Path.Combine(folder, "ingestion", DataLocations.TableFolder(pair.source.Name, pair.candidate)))
        .Single();

    private IEnumerable<DatasetManifest> InOrder()
    {
        var waiting = manifest.Workflow.Steps.ToList();
        var done = new HashSet<string>();

        while (waiting.Count > 0)
        {
            var ready = waiting.First(step => step.After.All(done.Contains));
            waiting.Remove(ready);
            done.Add(ready.Dataset);
            yield return manifest.Cleaned.Concat(manifest.Curated).Single(dataset => dataset.Name == ready.Dataset);
        }
    }

    private object SpecOf(DatasetManifest dataset) => new
    {
        Version = 1,
        Dataset = dataset.Name,
        Layer = LayerOf(dataset.Name),
        Settings = SparkSettings.All,
        Inputs = dataset.Inputs.Select(InputOf),
        dataset.Sql,
        OwnCode = dataset.OwnCode is { } code ? new { code.Place, Script = ScriptOf(dataset.Name, code.Python) } : null,
        Output = new
        {
            Path = TableOf(dataset.Name),
            Quarantine = QuarantineOf(dataset.Name),
            Quality = QualityOf(dataset.Name),
            dataset.Key,
            dataset.Columns,
        },
        Quality = new
        {
            Ruleset = Ruleset.Write(dataset.Rules.Select(rule => rule.Dqdl)),
            Rules = dataset.Rules.Select(rule => new
            {
                rule.Dqdl,
                rule.RowLevel,
                References = rule.References.Select(name => new { Dataset = name, View = name, Path = TableOf(name) }),
            }),
            dataset.OnFailure,
        },
    };

    private string? ScriptOf(string dataset, string python)
    {
        var path = Path.Combine(folder, $"{dataset}.py");
        if (python.Length == 0)
            return null;

        File.WriteAllText(path, python);
        return path;
    }

    private object InputOf(string name) =>
        manifest.Postgres.SelectMany(source => source.Tables).SingleOrDefault(table => table.Name == name) is { } table
            ? new { Dataset = name, table.View, Layer = "ingestion", Format = "dms-parquet", Path = IngestionOf(name), table.Key, Load = table.Load.ToString(), table.Columns }
            : InputOf(manifest.Cleaned.Concat(manifest.Curated).Single(dataset => dataset.Name == name));

    private object InputOf(DatasetManifest dataset) =>
        new { Dataset = dataset.Name, View = dataset.Name, Layer = LayerOf(dataset.Name), Format = "delta", Path = TableOf(dataset.Name), dataset.Key, Load = (string?)null, dataset.Columns };

    private string LayerOf(string dataset) => manifest.Cleaned.Any(cleaned => cleaned.Name == dataset) ? "cleaned" : "curated";
}
