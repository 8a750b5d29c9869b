using Amazon.CDK.AWS.Glue;
using Strata.Constructs.Catalog;
using Strata.Constructs.Operations;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Workflows;

/// <summary>
/// The steps of the workflow → a Glue workflow with one start trigger, a trigger per step that waits for others, and one per crawler. Jobs
/// are named, not referred to: an import would block the deployment that removes a dataset.
/// </summary>
internal sealed class WorkflowResources
{
    private const string WorkflowId = "Workflow";

    private readonly SynthesisContext context;
    private readonly Dictionary<string, (DatasetJob Job, string DeclaredAt)> jobs;
    private readonly string workflowName;

    public WorkflowResources(SynthesisContext context)
    {
        this.context = context;
        jobs = Jobs(context.Manifest.Cleaned, Layer.Cleaned).Concat(Jobs(context.Manifest.Curated, Layer.Curated)).ToDictionary();
        workflowName = context.Names.Workflow;
    }

    public IEnumerable<StackFragment> Fragments()
    {
        var steps = context.Manifest.Workflow.Steps;
        if (steps is [])
            return [];

        var waiting = Shards.Of(steps.Where(step => step.After is not []), step => step.Dataset, Shards.Few);
        return [Workflow(), .. waiting.Select(shard => Steps(shard.Key, shard))];
    }

    private StackFragment Workflow() => new()
    {
        Name = context.Names.Stack("workflow"),
        Description = $"When the jobs of lakehouse {context.Manifest.Lakehouse} run, and who hears of failures",
        Layer = "workflow",
        Resources =
        [
            new(WorkflowId, new CfnWorkflowProps
            {
                Name = workflowName,
                Description = $"Refreshes {context.Manifest.Lakehouse} ({context.Manifest.Environment.Name})",
                MaxConcurrentRuns = 1,
            }),
            Start(),
            .. Crawl(Layer.Cleaned, [.. context.Manifest.Cleaned]),
            .. Crawl(Layer.Curated, [.. context.Manifest.Curated]),
            .. WorkflowAlerts.All(context),
        ],
        After = [context.Names.Stack("storage"), context.Names.Stack("catalog"), .. JobStacks()],
    };

    private StackFragment Steps(string shard, IEnumerable<WorkflowStepManifest> steps) => new()
    {
        Name = context.Names.Stack($"workflow-{shard}"),
        Description = $"Steps of lakehouse {context.Manifest.Lakehouse} that wait for others, shard {shard}",
        Layer = "workflow",
        Resources = [.. steps.Select(Step)],
        After = [context.Names.Stack("workflow")],
    };

    private Resource Start() => new("StartTrigger", new CfnTriggerProps
    {
        Name = context.Names.Of("start"),
        Description = "Starts the jobs that wait for no other",
        Type = "SCHEDULED",
        Schedule = $"cron({context.Manifest.Workflow.Cron})",
        StartOnCreation = context.Defaults.SchedulesOn,
        WorkflowName = workflowName,
        Actions = context.Manifest.Workflow.Steps
            .Where(step => step.After is [])
            .Select(step => new CfnTrigger.ActionProperty { JobName = jobs[step.Dataset].Job.Name })
            .ToArray(),
    })
    {
        DependsOn = [WorkflowId],
    };

    private Resource Step(WorkflowStepManifest step)
    {
        var (job, declaredAt) = jobs[step.Dataset];
        var trigger = Conditional($"after-inputs-of-{step.Dataset}", step.After, new() { JobName = job.Name });
        return new($"{job.LogicalId}Trigger", trigger) { DeclaredAt = declaredAt };
    }

    private IEnumerable<Resource> Crawl(Layer layer, IReadOnlyCollection<DatasetManifest> datasets) =>
        CatalogResources.CrawlerOf(context, layer, datasets) is not { } crawler ? [] :
        [
            new($"{layer}CrawlTrigger", Conditional($"after-{layer.ToString().ToLowerInvariant()}", datasets.Select(dataset => dataset.Name), new() { CrawlerName = crawler }))
            {
                DependsOn = [WorkflowId],
            },
        ];

    private CfnTriggerProps Conditional(string name, IEnumerable<string> after, CfnTrigger.ActionProperty action) => new()
    {
        Name = context.Names.Of(name),
        Type = "CONDITIONAL",
        StartOnCreation = true,
        WorkflowName = workflowName,
        Predicate = new CfnTrigger.PredicateProperty
        {
            Logical = "AND",
            Conditions = after.Select(dataset => new CfnTrigger.ConditionProperty
            {
                JobName = jobs[dataset].Job.Name,
                LogicalOperator = "EQUALS",
                State = "SUCCEEDED",
            }).ToArray(),
        },
        Actions = new[] { action },
    };

    private IEnumerable<string> JobStacks() =>
    [
        .. context.Manifest.Cleaned.Select(dataset => context.Names.Stack($"cleaned-{Shards.Of(dataset.Name)}")).Distinct(),
        .. context.Manifest.Curated.Select(dataset => context.Names.Stack($"curated-{Shards.Of(dataset.Name)}")).Distinct(),
    ];

    private IEnumerable<KeyValuePair<string, (DatasetJob, string)>> Jobs(IEnumerable<DatasetManifest> datasets, Layer layer) =>
        datasets.Select(dataset => KeyValuePair.Create(dataset.Name, (DatasetJob.Of(dataset, layer, context.Names), dataset.DeclaredAt)));
}
