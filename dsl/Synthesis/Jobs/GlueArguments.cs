using Strata.Synthesis.Artefacts;

namespace Strata.Synthesis.Jobs;

/// <summary>What every Glue job is started with; values are text.</summary>
internal static class GlueArguments
{
    /// <summary>One argument whose value is a chain of settings: Glue takes <c>--conf</c> once.</summary>
    private const string Delta =
        "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension --conf spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog";

    public static Dictionary<string, object> Of(SynthesisContext context, Artefact spec, string logPrefix)
    {
        var artefacts = $"s3://{context.Locations.Artefacts}/";
        return new()
        {
            ["--conf"] = Delta,
            ["--custom-logGroup-prefix"] = logPrefix,
            ["--datalake-formats"] = "delta",
            ["--enable-auto-scaling"] = "true",
            ["--enable-metrics"] = "true",
            ["--enable-observability-metrics"] = "true",
            ["--extra-py-files"] = artefacts + context.Artefacts["glue/strata_glue.zip"].Key,
            ["--job-bookmark-option"] = "job-bookmark-disable",
            ["--spec"] = artefacts + spec.Key,
            ["--TempDir"] = $"{artefacts}{DataLocations.Temporary}",
        };
    }
}
