using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Reads a TRX file: the counts, and each failure as a problem of the line that its message begins with.</summary>
internal static partial class TestResults
{
    private static readonly XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static VerifyOutcome Read(string path)
    {
        var results = XDocument.Load(path).Descendants(trx + "UnitTestResult").ToList();
        var failures = results.Where(result => Outcome(result) == "Failed").Select(Problem).OrderBy(problem => problem.Message, StringComparer.Ordinal);
        return new VerifyOutcome(
            results.Count(result => Outcome(result) == "Passed"),
            results.Count(result => Outcome(result) == "Failed"),
            results.Count(result => Outcome(result) == "NotExecuted"),
            [.. failures]);
    }

    private static string? Outcome(XElement result) => result.Attribute("outcome")?.Value;

    private static Diagnostic Problem(XElement result)
    {
        var message = result.Descendants(trx + "Message").FirstOrDefault()?.Value.Trim() ?? result.Attribute("testName")?.Value ?? "";
        return Located().Match(message) is { Success: true } match
            ? DeploymentDiagnostics.CheckFailed.At(
                new SourceLocation(match.Groups["file"].Value, int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture)), match.Groups["text"].Value)
            : DeploymentDiagnostics.CheckFailed.At(SourceLocation.None, message);
    }

    [GeneratedRegex(@"\A(?<file>[^\n:]+)\((?<line>\d+)\): (?<text>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Located();
}
