using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Tests.Support;

namespace Strata.Tests.Scripting;

public sealed class RetailMistakeTests
{
    private static readonly Lazy<ImmutableArray<ToldMistake>> inLakehouse = new(() => [.. RetailMistakes.InLakehouse.Select(mistake => Tell(mistake, "retail/lakehouse.csx"))]);

    [Fact]
    public Task Each_mistake_in_the_lakehouse_is_located_and_says_what_to_write() =>
        Verifier.Verify(Text(inLakehouse.Value));

    [Fact]
    public Task Each_mistake_in_the_environment_is_located_and_says_what_to_write() =>
        Verifier.Verify(Text(RetailMistakes.InEnvironment.Select(mistake => Tell(mistake, "main.csx"))));

    [Fact]
    public void No_mistake_is_told_more_than_twice() =>
        inLakehouse.Value.Where(mistake => mistake.Problems.Length is 0 or > 2).Select(mistake => mistake.Name).ShouldBeEmpty();

    private static string Text(IEnumerable<ToldMistake> mistakes) =>
        string.Join("\n", mistakes.Select(mistake => $"# {mistake.Name}\n{string.Join("\n", mistake.Problems)}\n"));

    private static ToldMistake Tell((string Name, string Found, string Written) mistake, string file)
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
        return new(mistake.Name, [.. compiled.Problems.Select(problem => DiagnosticText.Write(problem, compiled.Sources.LineOf))]);
    }

    private sealed record ToldMistake(string Name, ImmutableArray<string> Problems);
}
