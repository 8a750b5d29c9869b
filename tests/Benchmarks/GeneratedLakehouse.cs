using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;
using Strata.Constructs.Workflows;
using Strata.Manifest;
using Strata.Quality;

namespace Strata.Benchmarks;

/// <summary>A lakehouse of any size: half of its datasets cleaned, each from a table of its own, half curated, each from two cleaned ones.</summary>
internal static class GeneratedLakehouse
{
    private const int Columns = 12;

    public static LakehouseManifest Of(int datasets)
    {
        var count = datasets / 2;
        var cleaned = Sorted(count, at => Dataset($"cleaned_{at}", [$"shop.table_{at}"]));
        var curated = Sorted(datasets - count, at => Dataset($"curated_{at}", [$"cleaned_{at % count}", $"cleaned_{(at + 1) % count}"]));

        return new()
        {
            Version = LakehouseManifest.CurrentVersion,
            Lakehouse = "large",
            Owner = "data-platform@example.com",
            Environment = Environment(),
            Postgres = [Shop(count)],
            Cleaned = cleaned,
            Curated = curated,
            Workflow = new()
            {
                Cron = "0 2 * * ? *",
                Steps =
                [
                    .. cleaned.Select(dataset => new WorkflowStepManifest { Dataset = dataset.Name, After = [] }),
                    .. curated.Select(dataset => new WorkflowStepManifest { Dataset = dataset.Name, After = dataset.Inputs }),
                ],
            },
        };
    }

    private static EnvironmentManifest Environment() => new()
    {
        Name = "prod",
        Account = "111122223333",
        Region = "eu-west-1",
        Preset = Preset.Production,
        Networks = [new() { Name = "data", Vpc = "vpc-0b0000000000000b0", Subnets = ["subnet-0b0000000000000b1", "subnet-0b0000000000000b2"], SecurityGroups = ["sg-0b0000000000000b3"] }],
        Parameters = [],
    };

    private static PostgresManifest Shop(int tables) => new()
    {
        Name = "shop",
        Database = "shop",
        Secret = "shop/postgres",
        Network = "data",
        DeclaredAt = "environments/large/lakehouse.csx(3)",
        Tables = [.. Enumerable.Range(0, tables).Select(Table).OrderBy(table => table.Name, StringComparer.Ordinal)],
    };

    private static PostgresTableManifest Table(int at) => new()
    {
        Name = $"shop.table_{at}",
        View = $"shop_table_{at}",
        Schema = "public",
        Table = $"table_{at}",
        Load = LoadKind.FullThenChanges,
        Cron = "0 * * * ? *",
        Key = ["column_0"],
        DeletedAt = "",
        Columns = ColumnList(),
        DeclaredAt = $"environments/large/lakehouse.csx({10 + at})",
    };

    private static DatasetManifest Dataset(string name, ImmutableArray<string> inputs) => new()
    {
        Name = name,
        Key = ["column_0"],
        Columns = ColumnList(),
        Inputs = inputs,
        Sql = $"SELECT {string.Join(", ", Enumerable.Range(0, Columns).Select(at => $"a.column_{at}"))} FROM {inputs[0].Replace('.', '_')} AS a",
        OwnCode = null,
        Rules =
        [
            Rule("IsPrimaryKey \"column_0\""),
            Rule("IsComplete \"column_1\""),
            Rule("ColumnValues \"column_2\" between 0 and 100000"),
            Rule("ColumnLength \"column_3\" <= 40"),
        ],
        OnFailure = FailurePolicy.Quarantine,
        PartitionBy = [],
        ClusterBy = [],
        Publish = PublishMode.Overwrite,
        VersionDays = 7,
        Lineage = [],
        DeclaredAt = "environments/large/lakehouse.csx(2000)",
    };

    private static RuleManifest Rule(string dqdl) => new() { Dqdl = dqdl, RowLevel = true, References = [] };

    private static ImmutableArray<ColumnManifest> ColumnList() =>
        [.. Enumerable.Range(0, Columns).Select(at => new ColumnManifest { Name = $"column_{at}", Type = at % 2 == 0 ? "bigint" : "string", Nullable = at > 0, Pii = false })];

    private static ImmutableArray<DatasetManifest> Sorted(int count, Func<int, DatasetManifest> dataset) =>
        [.. Enumerable.Range(0, count).Select(dataset).OrderBy(made => made.Name, StringComparer.Ordinal)];
}
