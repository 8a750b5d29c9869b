using Strata.Tests.Queries.Spark;
using Strata.Tests.Sources.Dms;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>The cleaned table equals the source's table, row by row, after every batch that a replication can deliver.</summary>
[Collection(SparkCollection.Name)]
public sealed class CleanedTableTests(PostgresServer server, SparkSession spark) : IAsyncLifetime
{
    private ReplicatedLakehouse? opened;

    private ReplicatedLakehouse Lakehouse => opened.ShouldNotBeNull();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (opened is not null) await opened.DisposeAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Equals_the_source_after_a_load(bool booleansAsText)
    {
        await StartAsync(DmsSettings.Deployed with { BooleansAsText = booleansAsText, RowsPerFile = 4 }, Rows(1, 9));

        await ShouldEqualSourceAsync();
    }

    [SkippableTheory]
    [InlineData("default")]
    [InlineData("full")]
    public async Task Follows_inserts_updates_deletes_and_changed_keys(string identity)
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 9), $"alter table things replica identity {identity}");
        await ShouldEqualSourceAsync();

        await CommitAsync(Things.Insert("de", 20, 20), Things.Update("gb", 1, 21), Things.Delete("gb", 2));
        await CommitAsync(Things.Rekey("gb", 3, "nl", 3), Things.Rekey("gb", 4, "gb", 40));
        await Lakehouse.Changes.WriteChangesAsync();
        await ShouldEqualSourceAsync();

        await CommitAsync(Things.Insert("gb", 2, 22), Things.Delete("nl", 3));
        await Lakehouse.Changes.WriteChangesAsync();
        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Keeps_the_order_of_changes_within_a_commit_whatever_the_file_is_cut_into()
    {
        await StartAsync(DmsSettings.Deployed with { RowGroupLength = 1, RowsPerFile = 3 }, Rows(1, 4));

        await CommitAsync(
            Things.Rekey("gb", 1, "xx", 1), Things.Rekey("gb", 2, "gb", 1), Things.Rekey("xx", 1, "gb", 2),
            Things.Delete("gb", 3), Things.Insert("gb", 3, 30), Things.Update("gb", 3, 31), Things.Update("gb", 3, 32),
            Things.Insert("gb", 9, 90), Things.Delete("gb", 9));
        await Lakehouse.Changes.WriteChangesAsync();

        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Is_not_changed_by_files_that_a_replication_writes_twice()
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 4));
        await CommitAsync(Things.Delete("gb", 1), Things.Update("gb", 2, 20));
        await Lakehouse.Changes.WriteChangesAsync(interrupted: true);
        await ShouldEqualSourceAsync();

        await CommitAsync(Things.Insert("gb", 1, 10), Things.Update("gb", 2, 21));
        await Lakehouse.Changes.WriteChangesAsync();

        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Does_not_go_back_while_a_replication_that_started_again_has_delivered_older_changes_only()
    {
        await StartAsync(DmsSettings.Deployed with { RowsPerFile = 1 }, Rows(1, 4));
        await CommitAsync(Things.Update("gb", 1, 10));
        await CommitAsync(Things.Update("gb", 1, 11));
        await Lakehouse.Changes.WriteChangesAsync(interrupted: true);
        var again = await Lakehouse.Changes.WriteChangesAsync();
        File.Move(again[^1], again[^1] + ".late");

        await ShouldEqualSourceAsync();
        File.Move(again[^1] + ".late", again[^1]);

        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Is_right_when_an_older_file_arrives_after_a_newer_one()
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 4));
        await CommitAsync(Things.Update("gb", 1, 10), Things.Insert("gb", 7, 70), Things.Insert("gb", 8, 80));
        var late = (await Lakehouse.Changes.WriteChangesAsync()).ShouldHaveSingleItem();
        File.Move(late, late + ".late");
        await CommitAsync(Things.Update("gb", 1, 11), Things.Delete("gb", 7));
        await Lakehouse.Changes.WriteChangesAsync();
        Lakehouse.Run(Things.Dataset);

        File.Move(late + ".late", late);

        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Is_left_alone_by_a_run_without_news()
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 4));
        Lakehouse.Run(Things.Dataset);
        var before = Directory.GetFiles(Lakehouse.TableOf(Things.Dataset), "*", SearchOption.AllDirectories);

        Lakehouse.Run(Things.Dataset).ShouldBe(["unchanged"]);

        Directory.GetFiles(Lakehouse.TableOf(Things.Dataset), "*", SearchOption.AllDirectories).ShouldBe(before);
    }

    [SkippableFact]
    public async Task Is_replaced_by_a_reload()
    {
        await StartAsync(DmsSettings.Deployed with { RowsPerFile = 2 }, Rows(1, 9));
        await CommitAsync(Things.Update("gb", 5, 50));
        await Lakehouse.Changes.WriteChangesAsync();
        await ShouldEqualSourceAsync();

        await CommitAsync("delete from things where id > 3", Things.Update("gb", 1, 10));
        await Lakehouse.Changes.FullLoadAsync();
        await ShouldEqualSourceAsync();

        await CommitAsync(Things.Insert("gb", 5, 51), Things.Delete("gb", 1));
        await Lakehouse.Changes.WriteChangesAsync();
        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Needs_a_reload_after_the_source_was_truncated()
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 4));
        await ShouldEqualSourceAsync();
        await CommitAsync("truncate things", Things.Insert("gb", 9, 90));
        await Lakehouse.Changes.WriteChangesAsync();

        Lakehouse.TryRun(Things.Dataset).Error.ShouldNotBeNull().ShouldContain("Start a full load.");
        await Lakehouse.Changes.FullLoadAsync();

        await ShouldEqualSourceAsync();
    }

    [SkippableFact]
    public async Task Refuses_a_new_column_until_it_is_declared_and_then_carries_it()
    {
        await StartAsync(DmsSettings.Deployed, Rows(1, 4));
        await ShouldEqualSourceAsync();
        var before = await Lakehouse.RowsAsync(Things.Dataset);

        await CommitAsync("alter table things add column colour text", "update things set colour = 'red' where id < 3");
        await Lakehouse.Changes.WriteChangesAsync();

        Lakehouse.TryRun(Things.Dataset).Error.ShouldNotBeNull().ShouldContain("colour string");
        (await Lakehouse.RowsAsync(Things.Dataset)).ShouldBe(before);
        Lakehouse.Deploy(Things.WithColour());

        await ShouldEqualSourceAsync();
    }

    private static string[] Rows(int first, int last) => [.. Enumerable.Range(first, last).Select(number => Things.Insert("gb", number, number))];

    private async Task StartAsync(DmsSettings settings, string[] rows, params string[] statements) =>
        opened = await Things.StartAsync(server, spark, settings, [.. rows, .. statements]);

    private Task CommitAsync(params string[] statements) => Lakehouse.CommitAsync(statements);

    private async Task ShouldEqualSourceAsync()
    {
        Lakehouse.Run(Things.Dataset);

        (await Lakehouse.RowsAsync(Things.Dataset)).ShouldBe(await Things.SourceRowsAsync(Lakehouse.Database));
    }
}
