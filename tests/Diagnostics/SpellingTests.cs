using Strata.Diagnostics;

namespace Strata.Tests.Diagnostics;

public sealed class SpellingTests
{
    private static readonly string[] Targets = ["Default", "Deploy", "DeployScripts", "Destroy", "Plan", "Preview"];

    [Theory]
    [InlineData("Deploi", "Deploy")]
    [InlineData("deploy", "Deploy")]
    [InlineData("Dpeloy", "Deploy")]
    [InlineData("Destory", "Destroy")]
    [InlineData("pln", "Plan")]
    [InlineData("Previewing", "Preview")]
    public void Finds_the_nearest_word(string word, string meant) => Spelling.Closest(word, Targets).ShouldBe(meant);

    [Theory]
    [InlineData("Compile")]
    [InlineData("x")]
    [InlineData("")]
    public void Says_nothing_when_no_word_is_near(string word) => Spelling.Closest(word, Targets).ShouldBeNull();

    [Fact]
    public void Allows_one_wrong_letter_in_the_shortest_words() => Spelling.Closest("ie", ["id", "key"]).ShouldBe("id");
}
