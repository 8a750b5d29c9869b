using Strata.Synthesis;
using Strata.Synthesis.Policies;
using Strata.Tests.Support;

namespace Strata.Tests.Environments;

/// <summary>What every environment of the repository is deployed from.</summary>
public sealed class TemplateLintTests
{
    private const string Lint =
        """
        from cfnlint.runner import main
        main()
        """;

    public static TheoryData<string> Environments =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Of("environments"), "*.csx").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Environments))]
    public void Gives_cfn_lint_nothing_to_say(string environment)
    {
        using var folder = new TemporaryFolder();
        var files = Templates(environment).Select(template => Write(folder, template)).ToArray();

        var output = Python.Run(Lint, arguments: files);

        files.ShouldNotBeEmpty();
        output.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Meets_every_policy(string environment)
    {
        PolicySet.Check([.. Templates(environment)]).ShouldBeEmpty();
    }

    private static IEnumerable<StackTemplate> Templates(string environment)
    {
        var compiled = StrataCompiler.Compile(RepositoryRoot.Of("environments", $"{environment}.csx"), RepositoryRoot.Path);
        return RenderedLakehouse.Of(compiled.Manifest!, new SynthesisOptions().RuntimeFolder).Templates;
    }

    private static string Write(TemporaryFolder folder, StackTemplate template)
    {
        var path = folder.Of(template.FileName);
        File.WriteAllText(path, template.Text);
        return path;
    }
}
