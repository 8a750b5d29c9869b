using System.Collections.Immutable;
using Strata.Constructs.Environments;
using Strata.Manifest;
using Strata.Model;

namespace Strata.Constructs.Postgres;

/// <summary>A PostgreSQL source.</summary>
public sealed record PostgresManifest
{
    /// <summary>The source's name.</summary>
    public required string Name { get; init; }

    /// <summary>The database's name.</summary>
    public required string Database { get; init; }

    /// <summary>The name of the secret that holds host, port, user and password.</summary>
    public required string Secret { get; init; }

    /// <summary>The name of the network the replication instance runs in.</summary>
    public required string Network { get; init; }

    /// <summary>The tables, sorted by name.</summary>
    public required ImmutableArray<PostgresTableManifest> Tables { get; init; }

    /// <summary>The line that declares the source: <c>environments/retail/lakehouse.csx(12)</c>.</summary>
    public required string DeclaredAt { get; init; }

    internal static PostgresManifest From(PostgresSource source, ImmutableArray<Dataset> tables, DeployEnvironment environment) => new()
    {
        Name = source.Name,
        Database = source.Database.In(environment) ?? "",
        Secret = source.Secret.Name,
        Network = source.Network.Name,
        Tables =
        [
            .. tables.Where(table => table is IPostgresTable postgres && postgres.Source == source)
                .OrderBy(table => table.Name, StringComparer.Ordinal)
                .Select(PostgresTableManifest.From),
        ],
        DeclaredAt = source.DeclaredAt.ToString(),
    };
}

/// <summary>A table of a PostgreSQL source.</summary>
public sealed record PostgresTableManifest
{
    /// <summary>The dataset's name: <c>shop.orders</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier queries use: <c>shop_orders</c>.</summary>
    public required string View { get; init; }

    /// <summary>The schema in the database.</summary>
    public required string Schema { get; init; }

    /// <summary>The table in the database.</summary>
    public required string Table { get; init; }

    /// <summary><c>Full</c> or <c>FullThenChanges</c>.</summary>
    public required LoadKind Load { get; init; }

    /// <summary>When a load starts: six AWS cron fields, in UTC.</summary>
    public required string Cron { get; init; }

    /// <summary>The columns of the primary key.</summary>
    public required ImmutableArray<string> Key { get; init; }

    /// <summary>The column that says since when a row is deleted in the source; empty where deleted rows are deleted here too.</summary>
    public required string DeletedAt { get; init; }

    /// <summary>All declared columns, in order.</summary>
    public required ImmutableArray<ColumnManifest> Columns { get; init; }

    /// <summary>The line that declares the table.</summary>
    public required string DeclaredAt { get; init; }

    internal static PostgresTableManifest From(Dataset dataset)
    {
        var table = (IPostgresTable)dataset;

        return new PostgresTableManifest
        {
            Name = dataset.Name,
            View = dataset.ViewName,
            Schema = table.Schema,
            Table = table.Table,
            Load = table.Load.Kind,
            Cron = table.Load.Every.Cron,
            Key = RecordSchema.ColumnNames(dataset.RowType, table.Key),
            DeletedAt = table.DeletedAt is { } property ? RecordSchema.ColumnNames(dataset.RowType, [property]).SingleOrDefault() ?? "" : "",
            Columns = ColumnManifest.From(dataset.Columns),
            DeclaredAt = dataset.DeclaredAt.ToString(),
        };
    }
}
