using System.Collections.Immutable;
using Strata.Cases;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Preview;
using Strata.Tests.Support;

namespace Strata.Tests.Diagnostics;

/// <summary>
/// A folder per id: <c>fires.csx</c> gives that id and nothing else, <c>silent.csx</c> is the same made right. Where rows decide, <c>samples/</c> holds them,
/// or <c>cases/fires</c> and <c>cases/silent</c> do.
/// </summary>
public sealed class DiagnosticCaseTests
{
    private const string Folder = "Diagnostics";

    private static readonly string root = RepositoryRoot.Of("tests", Folder);
    private static readonly CompilerOptions options = new() { TimeLimit = TimeSpan.FromSeconds(3) };

    public static TheoryData<string> Ids => CaseFolders.Under(Folder, "fires.csx");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fires_where_it_should(string id)
    {
        var (problems, shown) = Find(id, "fires");

        problems.Select(problem => problem.Id).Distinct().ShouldBe([id], shown);
        problems.ShouldAllBe(problem => problem.Location.File.Length > 0);
        await Verifier.Verify(shown).UseDirectory(id).UseFileName("diagnostics");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_silent_where_it_should_be(string id) => Find(id, "silent").Shown.ShouldBe("");

    private static (ImmutableArray<Diagnostic> Problems, string Shown) Find(string id, string script)
    {
        var compiled = StrataCompiler.Compile(Path.Combine(root, id, $"{script}.csx"), root, options);
        ImmutableArray<Diagnostic> problems = compiled.Model is { } model
            ? [.. compiled.Problems, .. new PreviewRunner(model, root).Run().Problems, .. Differences(model, script)]
            : compiled.Problems;

        return (problems, string.Join("\n", problems.Select(problem => DiagnosticText.Write(problem, compiled.Sources.LineOf))));
    }

    private static IEnumerable<Diagnostic> Differences(LakehouseModel model, string name) =>
        TransformationCase.Find(model.Folder, root).Where(found => found.Name == name).SelectMany(found => new CaseRunner(model, root, new InProcessEngine()).Run(found));
}
