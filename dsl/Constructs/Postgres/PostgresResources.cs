using Strata.Constructs.Operations;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Postgres;

/// <summary>
/// A PostgreSQL source → a stack of its own: a DMS instance between two endpoints, a task per load plan, and what starts the tasks. The
/// account's roles <c>dms-vpc-role</c> and <c>dms-cloudwatch-logs-role</c> must exist: DMS looks for them by these names, once per account.
/// </summary>
internal static class PostgresResources
{
    public static IEnumerable<StackFragment> Fragments(SynthesisContext context) =>
        context.Manifest.Postgres.Where(source => source.Tables is not []).Select(source => Fragment(context, source));

    private static StackFragment Fragment(SynthesisContext context, PostgresManifest source)
    {
        var id = $"Postgres{LogicalIds.Of(source.Name)}";
        var plans = LoadPlan.Of(source);
        var replication = new ReplicationResources(context, source, id);
        var starter = new StarterResources(context, source, id);

        return new()
        {
            Name = context.Names.Stack($"postgres-{source.Name}"),
            Description = $"Replicates PostgreSQL source {source.Name} into the ingestion layer of {context.Manifest.Lakehouse}",
            Layer = "ingestion",
            Resources =
            [
                .. EndpointRoles.All(context, source, id),
                .. replication.Instance(),
                .. replication.Endpoints(),
                .. plans.Select(replication.Task),
                .. starter.Function(plans),
                .. starter.Schedules(plans),
                FailureRule(context, source, id, plans),
            ],
            After = [context.Names.Stack("storage")],
        };
    }

    private static Resource FailureRule(SynthesisContext context, PostgresManifest source, string id, IEnumerable<LoadPlan> plans) =>
        AlertRule.Of(context, $"{id}FailureRule", $"{source.Name}-failures", $"Failed replications of {source.Name}", new()
        {
            ["source"] = new[] { "aws.dms" },
            ["detail-type"] = new[] { "DMS Replication Task State Change" },
            ["resources"] = plans.Select(plan => new Ref(id + plan.LogicalId).ToString()).ToArray(),
            ["detail"] = new Dictionary<string, object> { ["eventType"] = new[] { "REPLICATION_TASK_FAILED" } },
        }) with
        { DeclaredAt = source.DeclaredAt };
}
