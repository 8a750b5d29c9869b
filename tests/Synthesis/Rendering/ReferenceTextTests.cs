using Strata.Synthesis.Rendering;

namespace Strata.Tests.Synthesis.Rendering;

public sealed class ReferenceTextTests
{
    private readonly ReferenceText text = new(place => place.StartsWith("Other", StringComparison.Ordinal) ? $"stack:{place.Replace(".", "")}" : null);

    [Fact]
    public void Leaves_plain_text_alone()
    {
        Render("costs ${5}").ShouldBe("\"costs ${5}\"");
    }

    [Fact]
    public void Writes_a_whole_reference_as_Ref_or_GetAtt()
    {
        Render(new Ref("Bucket")).ShouldBe("""{"Ref":"Bucket"}""");
        Render(new GetAtt("Key", "Arn")).ShouldBe("""{"Fn::GetAtt":["Key","Arn"]}""");
        Render(Pseudo.Partition).ShouldBe("""{"Ref":"AWS::Partition"}""");
    }

    [Fact]
    public void Writes_references_within_text_as_a_substitution()
    {
        Render($"arn:{Pseudo.Partition}:x/{new GetAtt("Key", "Arn")}").ShouldBe("""{"Fn::Sub":"arn:${AWS::Partition}:x/${Key.Arn}"}""");
    }

    [Fact]
    public void Keeps_the_authors_own_places_in_a_substitution_as_text()
    {
        Render($"${{mine}} {new Ref("Bucket")}").ShouldBe("""{"Fn::Sub":"${!mine} ${Bucket}"}""");
    }

    [Fact]
    public void Imports_what_another_stack_holds()
    {
        Render(new GetAtt("OtherKey", "Arn")).ShouldBe("""{"Fn::ImportValue":"stack:OtherKeyArn"}""");
        Render($"x/{new GetAtt("OtherKey", "Arn")}").ShouldBe("""{"Fn::Sub":["x/${OtherKeyArn}",{"OtherKeyArn":{"Fn::ImportValue":"stack:OtherKeyArn"}}]}""");
    }

    private string Render(string value) => text.Render(value).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
