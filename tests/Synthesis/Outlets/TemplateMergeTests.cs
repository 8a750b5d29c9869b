using System.Text.Json.Nodes;
using Strata.Synthesis.Outlets;

namespace Strata.Tests.Synthesis.Outlets;

public sealed class TemplateMergeTests
{
    [Fact]
    public void Keeps_what_both_have()
    {
        Merge("""{"Resources":{"Own":{}},"Parameters":{"P":{}}}""", """{"Description":"d","Resources":{"Ours":{}}}""")
            .ShouldBe("""{"Resources":{"Own":{},"Ours":{}},"Parameters":{"P":{}},"Description":"d"}""");
    }

    [Fact]
    public void Refuses_two_resources_of_one_name()
    {
        Should.Throw<InvalidOperationException>(() => Merge("""{"Resources":{"Same":{}}}""", """{"Resources":{"Same":{}}}"""))
            .Message.ShouldBe("'Same' is in the section Resources of the stack already. Give the construct another id.");
    }

    private static string Merge(string written, string rendered) =>
        TemplateMerge.Into(JsonNode.Parse(written)!.AsObject(), JsonNode.Parse(rendered)!.AsObject()).ToJsonString();
}
