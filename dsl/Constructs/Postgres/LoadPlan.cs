using System.Collections.Immutable;
using System.Text.Json;
using Strata.Synthesis;

namespace Strata.Constructs.Postgres;

/// <summary>The tables of a source that one DMS task loads: those with the same kind of load at the same times.</summary>
internal sealed record LoadPlan(LoadKind Kind, string Cron, ImmutableArray<PostgresTableManifest> Tables)
{
    /// <summary><c>full-1f0c93d2</c>: the kind and a hash of the times, so that it does not change when tables come and go.</summary>
    public string Name => $"{(Kind == LoadKind.Full ? "full" : "changes")}-{PhysicalNames.Hash(Cron)}";

    public string LogicalId => $"{(Kind == LoadKind.Full ? "Full" : "Changes")}{PhysicalNames.Hash(Cron)}Task";

    public string MigrationType => Kind == LoadKind.Full ? "full-load" : "full-load-and-cdc";

    /// <summary>DMS takes the rules as JSON text.</summary>
    public string TableMappings => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["rules"] = Tables.Select((table, at) => new Dictionary<string, object>
        {
            ["rule-type"] = "selection",
            ["rule-id"] = $"{at + 1}",
            ["rule-name"] = table.Name,
            ["object-locator"] = new Dictionary<string, string> { ["schema-name"] = table.Schema, ["table-name"] = table.Table },
            ["rule-action"] = "explicit",
        }),
    });

    public static ImmutableArray<LoadPlan> Of(PostgresManifest source) =>
    [
        .. source.Tables.GroupBy(table => (table.Load, table.Cron))
            .Select(plan => new LoadPlan(plan.Key.Load, plan.Key.Cron, [.. plan]))
            .OrderBy(plan => plan.Name, StringComparer.Ordinal),
    ];
}
