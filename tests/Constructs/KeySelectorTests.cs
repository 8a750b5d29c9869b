using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Diagnostics;

namespace Strata.Tests.Constructs;

public sealed class KeySelectorTests
{
    private sealed record Row(long Id, DateOnly Day, string Name);

    [Fact]
    public void Reads_one_property() => Of(row => row.Id).ShouldBe(["Id"]);

    [Fact]
    public void Reads_several_properties_in_order() => Of(row => new { row.Day, row.Id }).ShouldBe(["Day", "Id"]);

    [Fact]
    public void Refuses_anything_else_and_says_how_to_write_it()
    {
        var refused = Should.Throw<StrataScriptException>(() => Of(row => row.Name.Length));

        refused.Message.ShouldContain("is not a property of the row. Write it as row => row.Property");
    }

    private static IEnumerable<string> Of(Expression<Func<Row, object?>> key) => KeySelector.PropertiesOf(key);
}
