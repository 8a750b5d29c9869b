using Strata.Synthesis;

namespace Strata.Tests.Synthesis;

public sealed class PhysicalNamesTests
{
    private readonly PhysicalNames names = new(SampleManifest.Create());

    [Fact]
    public void Hold_lakehouse_and_environment()
    {
        names.Role("clean", "orders").ShouldBe("retail-dev-clean-orders");
        names.Bucket("cleaned").ShouldBe("retail-dev-cleaned-111122223333-eu-west-1");
        names.Database("cleaned").ShouldBe("retail_dev_cleaned");
    }

    [Fact]
    public void Keep_their_beginning_and_stay_apart_when_they_are_too_long()
    {
        var one = names.Role("clean", new string('x', 60) + "1");
        var other = names.Role("clean", new string('x', 60) + "2");

        one.Length.ShouldBe(PhysicalNames.LongestRole);
        one.ShouldStartWith("retail-dev-clean-xxx");
        one.ShouldNotBe(other);
    }

    [Fact]
    public void Of_the_longest_lakehouse_make_buckets_that_S3_takes()
    {
        var sample = SampleManifest.Create(environment: new string('e', 12));
        var longest = new PhysicalNames(sample with { Lakehouse = new string('l', 20) });

        longest.Bucket("ingestion").Length.ShouldBeLessThanOrEqualTo(PhysicalNames.LongestBucket);
        longest.Bucket("ingestion").ShouldContain("-ingestion-");
    }

    [Fact]
    public void Of_replication_hold_no_underscores()
    {
        names.Replication("daily_orders").ShouldBe("retail-dev-daily-orders");
    }
}
