using Strata.Scripting;
using Strata.Tests.Support;

namespace Strata.Tests.Scripting;

public sealed class ScriptRunnerTests
{
    [Fact]
    public void A_script_that_stops_is_located_in_the_script_it_loads()
    {
        using var script = new ScriptUnderTest("#load \"shop/orders.csx\"").With("shop/orders.csx", "var zero = 0;\nvar one =\n    1 / zero;");

        var problem = script.Compile().Problems.ShouldHaveSingleItem();

        (problem.Location.File, problem.Location.Line).ShouldBe(("shop/orders.csx", 3));
        problem.Message.ShouldBe("Script stopped with 'DivideByZeroException: Attempted to divide by zero.'. Correct the expression on this line.");
    }

    [Fact]
    public void A_loop_without_end_is_ended()
    {
        using var script = new ScriptUnderTest("while (true)\n{\n    try { } catch { }\n}");

        script.Compile(new CompilerOptions { TimeLimit = TimeSpan.FromSeconds(1) }).Problems.ShouldHaveSingleItem().Id.ShouldBe(ScriptRunner.TookTooLong.Id);
    }
}
