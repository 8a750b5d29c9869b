using System.Text.RegularExpressions;
using Strata.Tests.Queries.Spark;

namespace Strata.Tests.Sources.Dms;

[Collection(SparkCollection.Name)]
public sealed class DmsWriterTests(PostgresServer server) : IAsyncLifetime
{
    private const string Items = "create table items (id bigint primary key, label text not null, price numeric(10,2))";

    private readonly string folder = Directory.CreateTempSubdirectory("strata-dms-").FullName;
    private PostgresDatabase? opened;

    private PostgresDatabase Database => opened.ShouldNotBeNull();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (opened is not null) await opened.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Writes_every_type_as_the_endpoint_is_set()
    {
        await CreateAsync(
            """
            create table kinds (id bigint primary key, flag boolean, small smallint, medium int, single real, double double precision,
                price numeric(10,2), note text, code char(2), day date, seen_at timestamp, sent_at timestamptz, reference uuid);
            insert into kinds values (1, true, 2, 3, 0.5, 0.25, 9.95, 'n', 'gb', '2026-01-31', '2026-01-31 10:00:00.123456', '2026-01-31 10:00:00.123456+01',
                '0f0e0d0c-0b0a-0908-0706-050403020100'), (2, false, null, null, null, null, null, null, null, null, null, null, null);
            """);
        string[] columns = ["Op", "id", "flag", "small", "medium", "single", "double", "price", "note", "code", "day", "seen_at", "sent_at", "reference"];

        await Writer(new(), "public.kinds").FullLoadAsync();
        var asText = await DmsRows.ReadAsync(Load("kinds"), columns);
        await Writer(new() { BooleansAsText = false, TimestampsInMilliseconds = true }, "public.kinds").FullLoadAsync();
        var typed = await DmsRows.ReadAsync(Load("kinds"), columns);

        asText.ShouldBe(
        [
            "I 1 true 2 3 0.5 0.25 9.95 n gb 01/31/2026 2026-01-31T10:00:00.123456 2026-01-31T09:00:00.123456 0f0e0d0c-0b0a-0908-0706-050403020100",
            "I 2 false null null null null null null null null null null null",
        ]);
        typed.ShouldBe(
        [
            "I 1 True 2 3 0.5 0.25 9.95 n gb 01/31/2026 2026-01-31T10:00:00.123000 2026-01-31T09:00:00.123000 0f0e0d0c-0b0a-0908-0706-050403020100",
            "I 2 False null null null null null null null null null null null",
        ]);
    }

    [SkippableFact]
    public async Task Puts_the_operation_first_and_the_time_of_the_commit_second()
    {
        await CreateAsync(Items);
        var writer = Writer(new() { TimestampColumn = "committed" }, "public.items");
        await writer.FullLoadAsync();
        await Database.ExecuteAsync("insert into items values (1, 'a', 1)");

        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        await using var reader = await DmsRows.OpenAsync(file);
        reader.Schema.DataFields.Select(field => field.Name).ShouldBe(["Op", "committed", "id", "label", "price"]);
        (await DmsRows.ReadAsync(file, "committed")).ShouldHaveSingleItem().ShouldMatch(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$");
    }

    [SkippableFact]
    public async Task Counts_load_files_in_hexadecimal_and_names_change_files_by_rising_times()
    {
        await CreateAsync(Items + "; insert into items select i, 'a', 1 from generate_series(1, 17) i");
        var writer = Writer(new() { RowsPerFile = 1 }, "public.items");

        await writer.FullLoadAsync();
        await Database.ExecuteAsync("insert into items select i, 'b', 1 from generate_series(18, 20) i");
        var files = await writer.WriteChangesAsync();

        Names("LOAD*").ShouldBe(Enumerable.Range(1, 17).Select(number => $"LOAD{number:X8}.parquet"));
        files.Length.ShouldBe(3);
        files.ShouldAllBe(file => Regex.IsMatch(Path.GetFileName(file), @"^\d{8}-\d{9}\.parquet$"));
        files.ShouldBe(files.Order(StringComparer.Ordinal).Distinct());
    }

    [SkippableFact]
    public async Task Cuts_row_groups_where_the_endpoint_says()
    {
        await CreateAsync(Items + "; insert into items select i, 'a', 1 from generate_series(1, 5) i");

        await Writer(new() { RowGroupLength = 2 }, "public.items").FullLoadAsync();

        await using var reader = await DmsRows.OpenAsync(Load("items"));
        reader.RowGroups.Select(group => group.RowCount).ShouldBe([2, 2, 1]);
    }

    [SkippableFact]
    public async Task Writes_changes_in_the_order_of_commits_each_with_its_time()
    {
        await CreateAsync(Items);
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();
        await using var other = new PostgresDatabase(Database.ConnectionString);

        await Database.ExecuteAsync("begin; insert into items values (1, 'begun first', 1)");
        await other.ExecuteAsync("insert into items values (2, 'committed first', 1)");
        await Database.ExecuteAsync("update items set label = 'same commit' where id = 1; commit");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(file, "Op", "label")).ShouldBe(["I committed first", "I begun first", "U same commit"]);
        var times = await DmsRows.ReadAsync(file, new DmsSettings().TimestampColumn);
        times[1].ShouldBe(times[2]);
        string.CompareOrdinal(times[0], times[1]).ShouldBeLessThan(0);
    }

    [SkippableFact]
    public async Task Leaves_out_what_was_rolled_back()
    {
        await CreateAsync(Items);
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("begin; insert into items values (1, 'never', 1); rollback");

        (await writer.WriteChangesAsync()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Takes_each_change_either_in_the_load_or_after_it()
    {
        await CreateAsync(Items + "; insert into items values (1, 'before', 1)");
        var writer = Writer(new(), "public.items");

        await writer.FullLoadAsync();
        await Database.ExecuteAsync("insert into items values (2, 'after', 1)");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(Load("items"), "label")).ShouldBe(["before"]);
        (await DmsRows.ReadAsync(file, "label")).ShouldBe(["after"]);
        (await writer.WriteChangesAsync()).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("default", "D 1 null null")]
    [InlineData("full", "D 1 a 5.00")]
    public async Task Deletes_carry_what_the_replica_identity_logs(string identity, string deleted)
    {
        await CreateAsync($"{Items}; insert into items values (1, 'a', 5); alter table items replica identity {identity}");
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("delete from items");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(file, "Op", "id", "label", "price")).ShouldBe([deleted]);
    }

    [SkippableTheory]
    [InlineData("default", "D 1 null")]
    [InlineData("full", "D 1 a")]
    public async Task A_changed_key_is_a_delete_and_an_insert(string identity, string deleted)
    {
        await CreateAsync($"{Items}; insert into items values (1, 'a', 5); alter table items replica identity {identity}");
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("update items set id = 2");
        await Database.ExecuteAsync("update items set label = 'b'");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(file, "Op", "id", "label")).ShouldBe([deleted, "I 2 a", "U 2 b"]);
    }

    [SkippableFact]
    public async Task A_truncated_tables_files_are_removed()
    {
        await CreateAsync(Items + "; insert into items values (1, 'a', 5)");
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("insert into items values (2, 'gone too', 5)");
        await Database.ExecuteAsync("truncate items");
        await Database.ExecuteAsync("insert into items values (3, 'after', 5)");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(file, "label")).ShouldBe(["after"]);
        Names("*").ShouldBe([Path.GetFileName(file)]);
    }

    [SkippableFact]
    public async Task An_interrupted_write_is_written_again()
    {
        await CreateAsync(Items);
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("insert into items values (1, 'a', 5)");
        var first = (await writer.WriteChangesAsync(interrupted: true)).ShouldHaveSingleItem();
        await Database.ExecuteAsync("update items set label = 'b'");
        var second = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(first, "Op", "label")).ShouldBe(["I a"]);
        (await DmsRows.ReadAsync(second, "Op", "label")).ShouldBe(["I a", "U b"]);
    }

    [SkippableFact]
    public async Task A_reload_replaces_all_files()
    {
        await CreateAsync(Items + "; insert into items values (1, 'a', 5)");
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();
        await Database.ExecuteAsync("insert into items values (2, 'b', 5)");
        await writer.WriteChangesAsync();

        await Database.ExecuteAsync("delete from items where id = 1");
        await writer.FullLoadAsync();

        Names("*").ShouldBe(["LOAD00000001.parquet"]);
        (await DmsRows.ReadAsync(Load("items"), "label")).ShouldBe(["b"]);
        (await writer.WriteChangesAsync()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_new_column_is_in_the_files_after_it()
    {
        await CreateAsync(Items);
        var writer = Writer(new(), "public.items");
        await writer.FullLoadAsync();

        await Database.ExecuteAsync("alter table items add column colour text");
        await Database.ExecuteAsync("insert into items values (1, 'a', 5, 'red')");
        var file = (await writer.WriteChangesAsync()).ShouldHaveSingleItem();

        (await DmsRows.ReadAsync(file, "id", "colour")).ShouldBe(["1 red"]);
    }

    private async Task CreateAsync(string sql)
    {
        opened = await server.CreateDatabaseAsync();
        await Database.ExecuteAsync(sql);
    }

    private DmsWriter Writer(DmsSettings settings, params string[] tables) => new(Database, folder, settings, [.. tables]);

    private string Load(string table) => Path.Combine(folder, "public", table, "LOAD00000001.parquet");

    private IEnumerable<string> Names(string pattern) =>
        Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
