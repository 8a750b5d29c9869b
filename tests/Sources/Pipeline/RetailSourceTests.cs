using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Model;
using Strata.Preview;
using Strata.Quality;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Sources.Dms;
using Strata.Tests.Support;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>The retail example on its database: after each batch every table is what the in-process engine makes of the source's rows.</summary>
[Collection(SparkCollection.Name)]
public sealed class RetailSourceTests(PostgresServer server, SparkSession spark)
{
    private const string Schema =
        """
        create table customers (id bigint primary key, email text, country char(2) not null, signed_up_on date not null);
        create table orders (id bigint primary key, customer_id bigint not null, status text not null, amount numeric(12,2) not null, ordered_at timestamp not null);
        insert into customers values (1, 'Ada@Example.com ', 'gb', '2026-01-05'), (2, null, 'nl', '2026-02-11'), (3, 'grace@example.com', 'us', '2026-02-12');
        insert into orders values (101, 1, 'Placed', 20.50, '2026-03-01 08:15:00.123456'), (102, 2, ' shipped ', 99.99, '2026-03-01 23:59:59.999999'),
            (103, 3, 'RETURNED', 15, '2026-03-02'), (104, 1, 'placed', -1, '2026-03-02'), (105, 9, 'placed', 5, '2026-03-02');
        """;

    private const string Changes =
        """
        update orders set status = 'shipped', amount = 21 where id = 101;
        delete from orders where id = 102;
        update orders set amount = 1 where id = 104;
        update orders set customer_id = 3 where id = 105;
        update orders set id = 203 where id = 103;
        insert into orders values (106, 2, 'lost', 7, '2026-03-03'), (107, 2, 'placed', 0, '2026-03-03')
        """;

    [SkippableFact]
    public async Task Every_dataset_equals_what_the_in_process_engine_makes_of_the_source()
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        var database = await server.CreateDatabaseAsync();
        var compiled = StrataCompiler.Compile(RepositoryRoot.Of("environments", "local.csx"), RepositoryRoot.Path);
        var model = compiled.Model.ShouldNotBeNull();
        await using var lakehouse = new ReplicatedLakehouse(compiled.Manifest.ShouldNotBeNull(), database, spark, DmsSettings.Deployed);

        await lakehouse.CommitAsync(Schema);
        await lakehouse.Changes.FullLoadAsync();
        await lakehouse.Loads.FullLoadAsync();
        await ShouldEqualSourceAsync(lakehouse, model);

        await lakehouse.CommitAsync(Changes);
        await lakehouse.Changes.WriteChangesAsync();
        await ShouldEqualSourceAsync(lakehouse, model, "customers");

        await lakehouse.CommitAsync("update customers set country = 'de', email = 'ADA@EXAMPLE.COM' where id = 1", "delete from customers where id = 2");
        await lakehouse.Loads.FullLoadAsync();
        await ShouldEqualSourceAsync(lakehouse, model);
    }

    private static async Task ShouldEqualSourceAsync(ReplicatedLakehouse lakehouse, LakehouseModel model, params string[] unchanged)
    {
        var rows = new LakehouseRows();
        foreach (var table in model.SourceTables) rows.Give(table, await SourceRowsAsync(lakehouse.Database, table));

        foreach (var declared in model.Datasets)
        {
            var gate = rows.Produce(declared);
            var steps = lakehouse.Run(declared.Dataset.Name);

            steps.SequenceEqual(["unchanged"]).ShouldBe(unchanged.Contains(declared.Dataset.Name));
            (await lakehouse.RowsAsync(declared.Dataset.Name)).ShouldBe(Lines(declared.Dataset, gate.Kept));
            if (declared.FailurePolicy == FailurePolicy.Quarantine)
                (await lakehouse.QuarantinedAsync(declared.Dataset.Name)).ShouldBe(Lines(declared.Dataset, gate.Rejected.Select(rejected => rejected.Row)));
        }
    }

    private static async Task<ImmutableArray<object>> SourceRowsAsync(PostgresDatabase database, Dataset table)
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Name));
        var rows = await database.QueryAsync($"select {columns} from {table.Name.Split('.')[^1]}");
        return [.. rows.Select(row => RowFactory.Create(table.RowType, table.Columns, row))];
    }

    private static ImmutableArray<string> Lines(Dataset dataset, IEnumerable<object> rows) =>
        RowText.Lines(rows.Select(row => dataset.Columns.Select(column => column.Property.GetValue(row))));
}
