using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;
using Strata.Constructs.Workflows;
using Strata.Manifest;
using Strata.Quality;

namespace Strata.Tests.Synthesis;

/// <summary>A small lakehouse by hand, so that synthesis is tested without the stages before it.</summary>
internal static class SampleManifest
{
    public static LakehouseManifest Create(Preset preset = Preset.Development, string environment = "dev") => new()
    {
        Version = LakehouseManifest.CurrentVersion,
        Lakehouse = "retail",
        Owner = "data-platform@example.com",
        Environment = new()
        {
            Name = environment,
            Account = "111122223333",
            Region = "eu-west-1",
            Preset = preset,
            Networks = [new() { Name = "data", Vpc = "vpc-0b0000000000000b0", Subnets = ["subnet-0b0000000000000b1", "subnet-0b0000000000000b2"], SecurityGroups = ["sg-0b0000000000000b3"] }],
            Parameters = [],
        },
        Postgres = [Shop()],
        Cleaned = [Dataset("orders", ["shop.orders"], "order_id")],
        Curated = [Dataset("daily_revenue", ["orders"], "day")],
        Workflow = new()
        {
            Cron = "0 2 * * ? *",
            Steps = [new() { Dataset = "daily_revenue", After = ["orders"] }, new() { Dataset = "orders", After = [] }],
        },
    };

    /// <summary>The sample with cleaned datasets of these names instead of its own, each read from the same table.</summary>
    public static LakehouseManifest WithCleaned(IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToImmutableArray();
        return Create() with
        {
            Cleaned = [.. sorted.Select(name => Dataset(name, ["shop.orders"], "order_id"))],
            Curated = [],
            Workflow = new() { Cron = "0 2 * * ? *", Steps = [.. sorted.Select(name => new WorkflowStepManifest { Dataset = name, After = [] })] },
        };
    }

    public static DatasetManifest Dataset(string name, ImmutableArray<string> inputs, string key) => new()
    {
        Name = name,
        Key = [key],
        Columns = [Column(key), Column("amount") with { Type = "decimal(18,4)" }],
        Inputs = inputs,
        Sql = $"SELECT {key}, amount FROM {inputs[0].Replace('.', '_')}",
        OwnCode = null,
        Rules = [new() { Dqdl = $"IsUnique \"{key}\"", RowLevel = true, References = [] }, new() { Dqdl = "RowCount > 0", RowLevel = false, References = [] }],
        OnFailure = FailurePolicy.Fail,
        PartitionBy = [],
        ClusterBy = [],
        Publish = PublishMode.Overwrite,
        VersionDays = 7,
        Lineage = [],
        DeclaredAt = "environments/retail/lakehouse.csx(20)",
    };

    private static PostgresManifest Shop() => new()
    {
        Name = "shop",
        Database = "shop",
        Secret = "shop/postgres",
        Network = "data",
        DeclaredAt = "environments/retail/lakehouse.csx(7)",
        Tables =
        [
            Table("customers", LoadKind.Full, "0 1 ? * SUN *"),
            Table("orders", LoadKind.FullThenChanges, "0 * * * ? *"),
        ],
    };

    private static PostgresTableManifest Table(string name, LoadKind load, string cron) => new()
    {
        Name = $"shop.{name}",
        View = $"shop_{name}",
        Schema = "public",
        Table = name,
        Load = load,
        Cron = cron,
        Key = ["id"],
        DeletedAt = "",
        Columns = [Column("id")],
        DeclaredAt = "environments/retail/lakehouse.csx(8)",
    };

    private static ColumnManifest Column(string name) => new() { Name = name, Type = "bigint", Nullable = false, Pii = false };
}
