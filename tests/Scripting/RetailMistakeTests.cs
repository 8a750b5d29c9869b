using Strata.Diagnostics;
using Strata.Tests.Support;

namespace Strata.Tests.Scripting;

public sealed class RetailMistakeTests
{
    [Fact]
    public Task Each_mistake_in_the_lakehouse_is_located_and_says_what_to_write() =>
        Verifier.Verify(Told(RetailMistakes.InLakehouse, "retail/lakehouse.csx"));

    [Fact]
    public Task Each_mistake_in_the_environment_is_located_and_says_what_to_write() =>
        Verifier.Verify(Told(RetailMistakes.InEnvironment, "main.csx"));

    [Fact]
    public void No_mistake_is_told_more_than_twice() =>
        RetailMistakes.InLakehouse.Select(mistake => (mistake.Name, Problems: ProblemsOf(mistake, "retail/lakehouse.csx").Length))
            .Where(told => told.Problems is 0 or > 2)
            .ShouldBeEmpty();

    private static string Told((string, string, string)[] mistakes, string file) =>
        string.Join("\n", mistakes.Select(mistake => $"# {mistake.Item1}\n{string.Join("\n", ProblemsOf(mistake, file))}\n"));

    private static string[] ProblemsOf((string Name, string Found, string Written) mistake, string file)
    {
        var texts = new Dictionary<string, string>
        {
            ["main.csx"] = File.ReadAllText(RepositoryRoot.Of("environments", "dev.csx")),
            ["retail/lakehouse.csx"] = File.ReadAllText(RepositoryRoot.Of("environments", "retail", "lakehouse.csx")),
        };
        texts[file].ShouldContain(mistake.Found, Case.Sensitive, mistake.Name);
        texts[file] = texts[file].Replace(mistake.Found, mistake.Written, StringComparison.Ordinal);

        using var script = new ScriptUnderTest(texts["main.csx"]).With("retail/lakehouse.csx", texts["retail/lakehouse.csx"]);
        var compiled = script.Compile();
        return [.. compiled.Problems.Select(problem => DiagnosticText.Write(problem, compiled.Sources.LineOf))];
    }
}
