using Strata.Tests.Queries.Spark;

namespace Strata.Tests.Sources;

[Collection(SparkCollection.Name)]
public sealed class PostgresServerTests(PostgresServer server)
{
    [SkippableFact]
    public async Task Decodes_its_log_for_logical_replication()
    {
        await using var database = await server.CreateDatabaseAsync();

        var rows = await database.QueryAsync("select setting from pg_settings where name = 'wal_level'");

        rows.ShouldHaveSingleItem().ShouldBe(["logical"]);
    }

    [SkippableFact]
    public async Task Gives_each_test_a_database_of_its_own()
    {
        await using var first = await server.CreateDatabaseAsync();
        await using var second = await server.CreateDatabaseAsync();

        await first.ExecuteAsync("create table only_here (id int primary key)");

        (await second.QueryAsync("select 1 from pg_tables where tablename = 'only_here'")).ShouldBeEmpty();
    }
}
