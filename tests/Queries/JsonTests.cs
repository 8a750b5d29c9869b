using Strata.Queries;

namespace Strata.Tests.Queries;

public sealed class JsonTests
{
    [Theory]
    [InlineData("{\"a\":{\"b\":\"x\"}} and more", "a.b", "x")]
    [InlineData("{\"a\":\"x\",\"b\":[1,}", "a", null)]
    [InlineData("{\"a\":1}", "a", null)]
    [InlineData("{\"A\":\"x\"}", "a", null)]
    [InlineData("{\"a\":1,\"a\":\"x\"}", "a", null)]
    [InlineData("{\"a\":1,\"a\":null,\"a\":\"x\"}", "a", "x")]
    [InlineData("{\"a\":{\"b\":\"x\"},\"a\":{}}", "a.b", null)]
    [InlineData("{\"a\":\"\\u00e4\\n\\ud83d\"}", "a", "ä\n?")]
    [InlineData("[{\"a\":\"x\"}]", "a", null)]
    public void Reads_a_text(string json, string path, string? text) => Sql.JsonText(json, path).ShouldBe(text);

    [Theory]
    [InlineData("{\"a\":-0}", 0L)]
    [InlineData("{\"a\":1.0}", null)]
    [InlineData("{\"a\":\"1\"}", null)]
    [InlineData("{\"a\":9223372036854775808}", null)]
    [InlineData("{\"a\":1,\"a\":\"x\"}", 1L)]
    [InlineData(null, null)]
    public void Reads_a_whole_number(string? json, long? number) => Sql.JsonLong(json, "a").ShouldBe(number);

    [Fact]
    public void Reads_a_truth() => Sql.JsonBool("{\"a\":false}", "a").ShouldBe(false);

    [Theory]
    [InlineData(20_000_000, true)]
    [InlineData(20_000_001, null)]
    public void Reads_no_more_than_Spark_can(int length, bool? truth) => Sql.JsonBool("{\"a\":true}".PadRight(length), "a").ShouldBe(truth);
}
