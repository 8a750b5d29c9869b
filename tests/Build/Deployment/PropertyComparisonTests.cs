using System.Text.Json.Nodes;
using Strata.Verification;

namespace Strata.Tests.Build.Deployment;

public sealed class PropertyComparisonTests
{
    [Theory]
    [InlineData("""{"A":{"B":1}}""", """{"A":{"B":1,"C":2},"D":3}""")]
    [InlineData("""{"Timeout":60}""", """{"Timeout":"60"}""")]
    [InlineData("""{"Enabled":true}""", """{"enabled":"True"}""")]
    [InlineData("""{"List":["a","b"]}""", """{"List":["b","a"]}""")]
    [InlineData("""{"List":[{"K":1},{"K":2}]}""", """{"List":[{"K":2,"X":0},{"K":1}]}""")]
    [InlineData("""{"Policy":{"Action":["s3:*"]}}""", """{"Policy":"{\"Action\":\"s3:*\"}"}""")]
    [InlineData("""{"Empty":[]}""", """{}""")]
    public void What_is_there_may_be_more_and_may_be_spelt_differently(string declared, string found) =>
        PropertyComparison.Differences(JsonNode.Parse(declared), JsonNode.Parse(found)).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"A":{"B":1}}""", """{"A":{}}""", "A.B: declared 1, found nothing")]
    [InlineData("""{"A":"x"}""", """{"A":"X"}""", "A: declared \"x\", found \"X\"")]
    [InlineData("""{"A":"007"}""", """{"A":"7"}""", "A: declared \"007\", found \"7\"")]
    [InlineData("""{"A":false}""", """{"A":true}""", "A: declared false, found true")]
    [InlineData("""{"A":["x","y"]}""", """{"A":["x"]}""", "A[1]: declared \"y\", not found in [\"x\"]")]
    [InlineData("""{"A":["x"]}""", """{"A":["x","y"]}""", "A: found \"y\", which was not declared")]
    [InlineData("""{"A":["x","x"]}""", """{"A":["x","y"]}""", "A[1]: declared \"x\", not found in [\"x\",\"y\"]")]
    [InlineData("""{"A":[{"K":1,"V":2}]}""", """{"A":[{"K":1,"V":3}]}""", "A[0].V: declared 2, found 3")]
    [InlineData("""{"A":[]}""", """{"A":["x"]}""", "A: found \"x\", which was not declared")]
    public void What_is_there_may_not_be_less_or_something_else(string declared, string found, string difference) =>
        PropertyComparison.Differences(JsonNode.Parse(declared), JsonNode.Parse(found)).ShouldBe([difference]);
}
