using System.Collections.Immutable;
using Strata.Manifest;
using Strata.Tests.Queries.Spark;
using Strata.Tests.Sources.Dms;
using Strata.Tests.Support;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>A table with a column of every type and a key of two columns, and the lakehouse whose cleaned dataset is that table as it is.</summary>
internal static class Things
{
    public const string Dataset = "things";

    private const string Schema =
        """
        create table things (
            region char(2), id bigint, active boolean not null, small smallint, medium int, ratio double precision, price numeric(10,2),
            note text, day date, seen_at timestamp, reference uuid, primary key (region, id))
        """;

    private const string Script = ScriptUnderTest.Prologue +
        """
        record Thing(string Region, long Id, bool Active, short? Small, int? Medium, double? Ratio, decimal? Price, string? Note, DateOnly? Day, DateTime? SeenAt, Guid? Reference);

        var shop = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data"));
        var raw = shop.Table<Thing>("public.things", key: t => new { t.Region, t.Id }, load: FullLoadThenChanges(every: Hour));

        Cleaned("things",
                from t in raw
                select new Thing(t.Region, t.Id, t.Active, t.Small, t.Medium, t.Ratio, t.Price, t.Note, t.Day, t.SeenAt, t.Reference))
            .Key(t => new { t.Region, t.Id });
        """;

    /// <summary>A database with the table, loaded once, and the lakehouse that follows it. Skips the test where an engine is missing.</summary>
    public static async Task<ReplicatedLakehouse> StartAsync(PostgresServer server, SparkSession spark, DmsSettings settings, params string[] statements)
    {
        Skip.If(SparkSession.Missing is not null, SparkSession.Missing);
        var database = await server.CreateDatabaseAsync();
        var lakehouse = new ReplicatedLakehouse(Manifest(Script), database, spark, settings);
        await lakehouse.CommitAsync([Schema, .. statements]);
        await lakehouse.Changes.FullLoadAsync();
        return lakehouse;
    }

    /// <summary>The lakehouse after its team has declared a new column, <c>colour</c>.</summary>
    public static LakehouseManifest WithColour() => Manifest(Script
        .Replace("Guid? Reference)", "Guid? Reference, string? Colour)", StringComparison.Ordinal)
        .Replace("t.Reference)", "t.Reference, t.Colour)", StringComparison.Ordinal));

    /// <summary>The rows of the source, as the cleaned table must have them.</summary>
    public static async Task<ImmutableArray<string>> SourceRowsAsync(PostgresDatabase database) =>
        RowText.Lines((await database.QueryAsync("select * from things")).Select(row => row.AsEnumerable()));

    /// <summary>An insert of one row whose values follow from a number; every third is null.</summary>
    public static string Insert(string region, long id, int seed) =>
        $"""
        insert into things values ('{region}', {id}, {seed % 2 == 0}, {Or(seed, 0, seed)}, {Or(seed, 1, seed * 1000)}, {Or(seed, 2, seed)} / 8.0, {Or(seed, 0, seed)} / 100.0,
            {Or(seed, 1, $"'note {seed}'")}, {Or(seed, 2, $"date '2026-01-01' + {seed}")}, {Or(seed, 0, $"timestamp '2026-01-01 00:00:00.123456' + {seed} * interval '1 hour'")},
            {Or(seed, 1, $"('00000000-0000-0000-0000-' || lpad('{seed}', 12, '0'))::uuid")})
        on conflict do nothing
        """;

    /// <summary>Updates one row to values that follow from a number.</summary>
    public static string Update(string region, long id, int seed) =>
        $"""
        update things set active = {seed % 2 == 0}, medium = {Or(seed, 0, seed)}, price = {Or(seed, 1, seed)} / 100.0, note = {Or(seed, 2, $"'changed {seed}'")}
        where region = '{region}' and id = {id}
        """;

    public static string Delete(string region, long id) => $"delete from things where region = '{region}' and id = {id}";

    /// <summary>Gives a row another key, unless that is taken.</summary>
    public static string Rekey(string region, long id, string toRegion, long toId) =>
        $"""
        update things set region = '{toRegion}', id = {toId}
        where region = '{region}' and id = {id} and not exists (select 1 from things where region = '{toRegion}' and id = {toId})
        """;

    private static LakehouseManifest Manifest(string text)
    {
        using var script = new ScriptUnderTest(text);
        script.Problems().ShouldBeEmpty();
        return script.Compile().Manifest.ShouldNotBeNull();
    }

    private static string Or(int seed, int turn, object value) => seed % 3 == turn ? "null" : $"{value}";
}
