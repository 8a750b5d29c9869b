using Strata.Synthesis;

namespace Strata.Tests.Synthesis;

public sealed class LogicalIdsTests
{
    [Theory]
    [InlineData("orders", "Orders")]
    [InlineData("daily_revenue", "DailyRevenue")]
    [InlineData("a1_b2", "A1B2")]
    public void Are_the_name_in_Pascal_case(string name, string id)
    {
        LogicalIds.Of(name).ShouldBe(id);
    }

    [Theory]
    [InlineData("shop-eu", "shop_eu")]
    [InlineData("a_1", "a1")]
    [InlineData("a__b", "a_b")]
    public void Of_two_names_are_two(string one, string other)
    {
        LogicalIds.Of(one).ShouldNotBe(LogicalIds.Of(other));
        LogicalIds.Of(one).ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter));
    }
}
