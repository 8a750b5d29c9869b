using Amazon.CDK.AWS.Glue;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Jobs;

/// <summary>
/// The datasets of one layer and shard → weekly triggers that start their jobs once more, to compact their tables and to delete what no version
/// needs. It is the dataset's own job, because Delta on S3 has one writer: Glue runs a job once at a time and queues what comes meanwhile.
/// </summary>
internal sealed class MaintenanceResources(SynthesisContext context, Layer layer, string shard)
{
    /// <summary>Sundays at 05:00 UTC, when nightly runs are done.</summary>
    private const string Weekly = "0 5 ? * SUN *";

    /// <summary>A trigger with more would be refused: <see href="https://docs.aws.amazon.com/general/latest/gr/glue.html">jobs per trigger</see>.</summary>
    private const int MostJobs = 50;

    private readonly string layerName = layer.ToString().ToLowerInvariant();

    public IEnumerable<Resource> Triggers(IEnumerable<DatasetManifest> datasets) => datasets.Chunk(MostJobs).Select(Trigger);

    private Resource Trigger(DatasetManifest[] datasets, int index) => new($"{layer}{shard.ToUpperInvariant()}MaintenanceTrigger{index + 1}", new CfnTriggerProps
    {
        Name = context.Names.Of($"maintain-{layerName}-{shard}-{index + 1}"),
        Description = $"Maintains tables of the {layerName} layer",
        Type = "SCHEDULED",
        Schedule = $"cron({Weekly})",
        StartOnCreation = context.Defaults.SchedulesOn,
        Actions = datasets.Select(Maintain).ToArray(),
    });

    private CfnTrigger.ActionProperty Maintain(DatasetManifest dataset) => new()
    {
        JobName = new Ref($"{DatasetJob.Of(dataset, layer, context.Names).LogicalId}Job"),
        Arguments = new Dictionary<string, object> { ["--task"] = "maintain" },
    };
}
