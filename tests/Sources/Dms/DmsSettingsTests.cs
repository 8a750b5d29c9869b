using System.Text.Json;
using Strata.Tests.Support;

namespace Strata.Tests.Sources.Dms;

public sealed class DmsSettingsTests
{
    [Fact]
    public void Are_those_of_the_deployed_endpoints()
    {
        using var template = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Of("tests", "Lakehouses", "retail", "template.retail-test-postgres-shop.verified.json")));
        var resources = template.RootElement.GetProperty("Resources");
        var source = resources.GetProperty("PostgresShopSource").GetProperty("Properties").GetProperty("PostgreSqlSettings");
        var target = resources.GetProperty("PostgresShopTarget").GetProperty("Properties").GetProperty("S3Settings");

        var settings = DmsSettings.Deployed;

        settings.TimestampColumn.ShouldBe(target.GetProperty("TimestampColumnName").GetString());
        settings.TimestampsInMilliseconds.ShouldBe(target.GetProperty("ParquetTimestampInMillisecond").GetBoolean());
        settings.BooleansAsText.ShouldBe(!source.GetProperty("MapBooleanAsBoolean").GetBoolean());
        target.GetProperty("IncludeOpForFullLoad").GetBoolean().ShouldBeTrue();
        target.GetProperty("DatePartitionEnabled").GetBoolean().ShouldBeFalse();
        target.TryGetProperty("CdcPath", out _).ShouldBeFalse();
    }
}
