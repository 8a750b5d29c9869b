using Strata.Diagnostics;
using Strata.Tests.Support;

namespace Strata.Tests.Diagnostics;

public sealed class DiagnosticReferenceTests
{
    [Fact]
    public void The_committed_reference_is_the_generated_one() =>
        GeneratedFile.ShouldSay(DiagnosticReference.Write(Catalogue.All, FilesIn("", "*.csx"), CaseOf), "dsl", "Diagnostics", "Reference.md");

    private static IEnumerable<KeyValuePair<string, string>> CaseOf(string id) =>
        Directory.Exists(RepositoryRoot.Of("tests", "Diagnostics", id)) ? [.. FilesIn(id, "*.csx"), .. FilesIn(id, "*.csv")] : [];

    private static IEnumerable<KeyValuePair<string, string>> FilesIn(string folder, string pattern)
    {
        var path = RepositoryRoot.Of("tests", "Diagnostics", folder);

        return Directory.GetFiles(path, pattern, folder.Length > 0 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Order(StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n")));
    }
}
