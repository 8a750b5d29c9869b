using Strata.Tests.Support;

namespace Strata.Tests.Constructs.Postgres;

public sealed class DatabaseNameTests
{
    [Theory]
    [InlineData("", "shop")]
    [InlineData(", database: \"orders\"", "orders")]
    [InlineData(", database: Parameter(\"database\")", "orders_test")]
    public void Is_the_source_s_own_or_said_or_given_by_the_environment(string argument, string expected)
    {
        using var script = new ScriptUnderTest(
            $$"""
            {{ScriptUnderTest.Copy.Replace("Network(\"data\")", "Network(\"data\")" + argument)}}
            {{ScriptUnderTest.Prologue.TrimEnd().TrimEnd(';')}}
                .Parameter("database", "orders_test");
            """);

        var compiled = script.Compile();

        compiled.Problems.ShouldBeEmpty();
        compiled.Manifest!.Postgres.ShouldHaveSingleItem().Database.ShouldBe(expected);
    }
}
