using Parquet.Serialization;
using Strata.Build.Jobs;
using Strata.Tests.Build.Deployment;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Jobs;

/// <summary>Samples, laid where a replication would put its files.</summary>
public sealed class SampleDeliveryTests : IDisposable
{
    private const string Bucket = "ingestion";
    private const string Folder = "postgres/shop/public/rows/";

    private readonly TemporaryFolder store = new();
    private readonly RecordedProgress progress = new();
    private readonly ScriptUnderTest script = new(ScriptUnderTest.Prologue + """
        record Row(long Id, bool Flag, [property: Decimal(10, 2)] decimal? Price, DateOnly Day, DateTime At, Guid Code, string? Note);
        var rows = Postgres("shop", Secret("s"), Network("data")).Table<Row>("public.rows", key: r => r.Id, load: FullLoad(every: Day));
        var copy = Cleaned("copy", from r in rows select r);
        """);

    public SampleDeliveryTests() => script.With("samples/shop.rows.csv", "id,flag,price,day,at,code,note\n1,true,9.5,2026-01-31,2026-01-31T10:00:00.123456,0f0e0d0c-0b0a-0908-0706-050403020100,\n");

    public void Dispose()
    {
        store.Dispose();
        script.Dispose();
    }

    [Fact]
    public async Task Writes_the_file_a_full_load_would_be()
    {
        await DeliverAsync();

        await using var file = File.OpenRead(store.Of(Bucket, Folder, SampleFile.Name));
        var rows = await ParquetSerializer.DeserializeUntypedAsync(file, new Parquet.ParquetOptions { UseDateOnlyTypeForDates = true });
        var row = rows.Data.ShouldHaveSingleItem();
        row.Keys.ShouldBe(["Op", "dms_committed_at", "id", "flag", "price", "day", "at", "code"], ignoreOrder: true);
        (row["Op"], row["id"], row["flag"], row["price"], row["day"]).ShouldBe(("I", 1L, true, 9.5m, new DateOnly(2026, 1, 31)));
        row["at"].ShouldBe(new DateTime(2026, 1, 31, 10, 0, 0).AddTicks(1_234_560));
        row["code"].ShouldBe("0f0e0d0c-0b0a-0908-0706-050403020100");
    }

    [Fact]
    public async Task Leaves_a_file_that_is_the_same_and_replaces_one_that_is_not()
    {
        await DeliverAsync();
        var path = store.Of(Bucket, Folder, SampleFile.Name);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        await DeliverAsync();
        var same = File.GetLastWriteTimeUtc(path);
        script.With("samples/shop.rows.csv", "id,flag,price,day,at,code,note\n");
        await DeliverAsync();

        same.ShouldBe(DateTime.UnixEpoch);
        File.GetLastWriteTimeUtc(path).ShouldNotBe(DateTime.UnixEpoch);
    }

    [Fact]
    public async Task Lets_be_what_a_source_delivered_itself_unless_only_samples_may_lie_there()
    {
        Directory.CreateDirectory(store.Of(Bucket, Folder));
        File.WriteAllText(store.Of(Bucket, Folder, "LOAD00000001.parquet"), "");

        var forRun = await DeliverAsync();
        var forComparison = await DeliverAsync(samplesOnly: true);

        forRun.Problems.ShouldBeEmpty();
        File.Exists(store.Of(Bucket, Folder, SampleFile.Name)).ShouldBeFalse();
        forComparison.Problems.ShouldHaveSingleItem().Id.ShouldBe("STR6104");
    }

    [Fact]
    public async Task Tells_what_is_wrong_with_a_sample_where_it_is()
    {
        script.With("samples/shop.rows.csv", "id,flag\n1,true\n");

        var delivery = await DeliverAsync();

        delivery.Problems.ShouldAllBe(problem => problem.Location.File.EndsWith("samples/shop.rows.csv", StringComparison.Ordinal));
        delivery.Problems.ShouldNotBeEmpty();
    }

    private async Task<SampleDelivery> DeliverAsync(bool samplesOnly = false)
    {
        var compiled = script.Compile();
        compiled.Problems.ShouldBeEmpty();
        var delivery = new SampleDelivery(compiled.Model.ShouldNotBeNull(), compiled.Sources.Root, new FolderStore(store.Path), samplesOnly, progress);
        await delivery.DeliverAsync([new DeployedSpec("copy", [new("shop.rows", "dms-parquet", $"s3://{Bucket}/{Folder}")], null, new("", "", "", []))], CancellationToken.None);
        return delivery;
    }
}
