using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Aws.Assembly;
using Strata.Constructs.Environments;
using Strata.Verification.Deployed;

namespace Strata.Tests.Build.Deployment;

public sealed class TemplateValuesTests
{
    [Theory]
    [InlineData("""{"Ref":"Data"}""", "data-bucket")]
    [InlineData("""{"Ref":"AWS::AccountId"}""", "111122223333")]
    [InlineData("""{"Fn::GetAtt":["Data","Arn"]}""", "arn:aws:s3:::data-bucket")]
    [InlineData("""{"Fn::GetAtt":"Reader.Arn"}""", "arn:aws:iam::111122223333:role/reader-role")]
    [InlineData("""{"Fn::Sub":"arn:${AWS::Partition}:s3:::${Data}/${!literal}/${Data.Arn}"}""", "arn:aws:s3:::data-bucket/${literal}/arn:aws:s3:::data-bucket")]
    [InlineData("""{"Fn::Sub":["${Name}-x",{"Name":{"Ref":"Data"}}]}""", "data-bucket-x")]
    [InlineData("""{"Fn::Join":["-",["a",{"Ref":"AWS::Region"}]]}""", "a-eu-west-1")]
    [InlineData("""{"Fn::ImportValue":"storage:Key"}""", "key-1")]
    public void Each_reference_is_what_it_is_in_AWS(string declared, string resolved) => Resolve(declared)?.ToString().ShouldBe(resolved);

    [Fact]
    public void A_property_without_a_value_is_left_out() =>
        Resolve("""{"Kept":1,"Left":{"Ref":"AWS::NoValue"}}""")?.ToJsonString().ShouldBe("""{"Kept":1}""");

    [Theory]
    [InlineData("""{"Fn::Cidr":["10.0.0.0/16",2,8]}""", "Fn::Cidr")]
    [InlineData("""{"Ref":"Nobody"}""", "Nobody")]
    [InlineData("""{"Fn::GetAtt":["Data","WebsiteURL"]}""", "WebsiteURL")]
    [InlineData("""{"Fn::ImportValue":"nobody:Key"}""", "nobody:Key")]
    public void What_cannot_be_resolved_is_named_and_never_guessed(string declared, string named) =>
        Should.Throw<NotSupportedException>(() => Resolve(declared)).Message.ShouldContain(named);

    private static JsonNode? Resolve(string value)
    {
        var template = StackTemplate.Parse($$"""
            {"Resources":{"Data":{"Type":"AWS::S3::Bucket"},"Reader":{"Type":"AWS::IAM::Role"},"It":{"Type":"AWS::SQS::Queue","Properties":{"Value":{{value}} } } } }
            """);
        var stack = new StackArtefact("jobs", "jobs")
        {
            Template = template,
            DependsOn = [],
            Account = null,
            IsProtected = false,
            Tags = ImmutableSortedDictionary<string, string>.Empty,
            Parameters = ImmutableSortedDictionary<string, string>.Empty,
        };
        var environment = new EnvironmentManifest
        {
            Name = "test",
            Account = "111122223333",
            Region = "eu-west-1",
            Preset = Preset.Development,
            Networks = [],
            Parameters = [],
        };
        var names = ImmutableDictionary<string, string>.Empty.Add("Data", "data-bucket").Add("Reader", "reader-role");
        var exports = ImmutableDictionary<string, string>.Empty.Add("storage:Key", "key-1");
        return new TemplateValues(stack, names, exports, environment).PropertiesOf(template.Resources["It"])["Value"];
    }
}
