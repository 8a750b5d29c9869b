using System.Text;

namespace Strata.Diagnostics;

/// <summary>
/// A diagnostic for a person: <c>file(line,column): error STR2104: message</c>, the line, a caret under the token, and the name that was probably meant.
/// </summary>
internal static class DiagnosticText
{
    /// <param name="diagnostic">The problem.</param>
    /// <param name="lineOf">The text of a line of a file, or null where there is none.</param>
    public static string Write(Diagnostic diagnostic, Func<SourceLocation, string?> lineOf)
    {
        var text = new StringBuilder(FirstLine(diagnostic));

        if (lineOf(diagnostic.Location) is { } line && diagnostic.Location.Column > 0)
        {
            var shown = line.Replace('\t', ' ');
            var start = Math.Min(diagnostic.Location.Column - 1, shown.Length);
            var width = Math.Clamp(diagnostic.Token?.Length ?? 1, 1, Math.Max(1, shown.Length - start));
            text.Append("\n    ").Append(shown).Append("\n    ").Append(' ', start).Append('^', width);
        }

        return text.ToString();
    }

    /// <summary>The first line alone: the form editors, MSBuild and Azure Pipelines link.</summary>
    public static string FirstLine(Diagnostic diagnostic)
    {
        var suggestion = diagnostic.Suggestion is { } meant ? $" Did you mean '{meant}'?" : "";
        return $"{PlaceOf(diagnostic.Location)}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}{suggestion}";
    }

    private static string PlaceOf(SourceLocation location) => location switch
    {
        { File: "" } => "",
        { Line: < 1 } => $"{location.File}: ",
        { Column: < 1 } => $"{location.File}({location.Line}): ",
        _ => $"{location.File}({location.Line},{location.Column}): ",
    };
}
