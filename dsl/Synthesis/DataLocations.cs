using Strata.Constructs.Postgres;
using Strata.Model;

namespace Strata.Synthesis;

/// <summary>Where data lies in S3. Prefixes end in a slash.</summary>
internal sealed class DataLocations(PhysicalNames names)
{
    /// <summary>Rows that broke a rule; never crawled.</summary>
    public const string Quarantine = "_quarantine/";

    /// <summary>Outcomes of rules; never crawled.</summary>
    public const string Quality = "_quality/";

    /// <summary>In the artefacts bucket: what Glue writes between.</summary>
    public const string Temporary = "tmp/";

    /// <summary>The column DMS adds: when the source committed a change; when the load began for a full load.</summary>
    public const string CommitTimeColumn = "dms_committed_at";

    public string Ingestion { get; } = names.Bucket("ingestion");

    public string Cleaned { get; } = names.Bucket("cleaned");

    public string Curated { get; } = names.Bucket("curated");

    public string Artefacts { get; } = names.Bucket("artefacts");

    public string Logs { get; } = names.Bucket("logs");

    public string Of(Layer layer) => layer switch
    {
        Layer.Ingestion => Ingestion,
        Layer.Cleaned => Cleaned,
        _ => Curated,
    };

    /// <summary>All that a source's replication writes: DMS appends schema and table.</summary>
    public static string SourceFolder(string source) => $"postgres/{source}";

    public static string TableFolder(string source, PostgresTableManifest table) => $"{SourceFolder(source)}/{table.Schema}/{table.Table}/";
}
