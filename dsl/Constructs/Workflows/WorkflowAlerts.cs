using Strata.Constructs.Operations;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Workflows;

/// <summary>Failed jobs, crawlers and rules → the alert topic. Prefixes match every job there is and will be.</summary>
internal static class WorkflowAlerts
{
    public static IEnumerable<Resource> All(SynthesisContext context)
    {
        var ours = new[] { new Dictionary<string, string> { ["prefix"] = context.Names.Prefix } };
        return
        [
            Rule(context, "JobFailureRule", "job-failures", "Failed jobs", "aws.glue", "Glue Job State Change", new()
            {
                ["jobName"] = ours,
                ["state"] = new[] { "FAILED", "TIMEOUT", "ERROR" },
            }),
            Rule(context, "CrawlerFailureRule", "crawler-failures", "Failed crawlers", "aws.glue", "Glue Crawler State Change", new()
            {
                ["crawlerName"] = ours,
                ["state"] = new[] { "Failed" },
            }),
            Rule(context, "QualityFailureRule", "quality-failures", "Rules that did not hold", "aws.glue-dataquality", "Data Quality Evaluation Results Available", new()
            {
                ["context"] = new Dictionary<string, object> { ["jobName"] = ours },
                ["state"] = new[] { "FAILED" },
            }),
        ];
    }

    private static Resource Rule(
        SynthesisContext context, string id, string name, string description, string source, string kind, Dictionary<string, object> detail) =>
        AlertRule.Of(context, id, name, $"{description} of {context.Manifest.Lakehouse}", new()
        {
            ["source"] = new[] { source },
            ["detail-type"] = new[] { kind },
            ["detail"] = detail,
        });
}
