using System.Xml.Linq;

namespace Strata.Build.Testing;

/// <summary>Reads the results that <c>dotnet test</c> writes.</summary>
internal static class TrxFile
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static SuiteResult Read(string suite, string path)
    {
        var document = XDocument.Load(path);
        var results = document.Descendants(Trx + "UnitTestResult").ToList();
        var classes = document.Descendants(Trx + "UnitTest").ToDictionary(
            test => (string?)test.Attribute("id") ?? "",
            test => (string?)test.Element(Trx + "TestMethod")?.Attribute("className") ?? "");

        return new(
            suite,
            results.Count(result => Outcome(result) == "Passed"),
            results.Count(result => Outcome(result) is not ("Passed" or "NotExecuted")),
            [.. results.Where(result => Outcome(result) == "NotExecuted").Select(result => Skipped(result, classes)).OrderBy(test => test.Name, StringComparer.Ordinal)]);
    }

    private static string Outcome(XElement result) => (string?)result.Attribute("outcome") ?? "";

    private static SkippedTest Skipped(XElement result, IReadOnlyDictionary<string, string> classes) => new(
        (string?)result.Attribute("testName") ?? "",
        classes.GetValueOrDefault((string?)result.Attribute("testId") ?? "", "").Split('.')[^1],
        result.Descendants(Trx + "Message").Concat(result.Descendants(Trx + "StdOut")).Select(text => text.Value.Trim()).FirstOrDefault("no reason given"));
}
