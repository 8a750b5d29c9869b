using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>
/// Gives a problem of the model, which knows its line, a column too: where its token stands first from that line on, else the line's first character.
/// </summary>
internal static class DiagnosticLocator
{
    /// <summary>A declaration longer than this is searched no further, so that a token is not found in the next one.</summary>
    private const int LongestDeclaration = 40;

    public static Diagnostic Locate(Diagnostic problem, ScriptSources sources)
    {
        var location = problem.Location;
        if (location.Column > 0 || sources.TextOf(location.File) is not { } text || location.Line < 1 || location.Line > text.Lines.Count)
            return problem;

        var found = Enumerable.Range(location.Line - 1, Math.Min(LongestDeclaration, text.Lines.Count - location.Line + 1))
            .Select(line => (Line: line + 1, Column: IndexOf(problem.Token, text.Lines[line].ToString()) + 1))
            .FirstOrDefault(place => place.Column > 0);

        return problem with
        {
            Location = found.Column > 0
                ? location with { Line = found.Line, Column = found.Column }
                : location with { Column = FirstCharacter(text.Lines[location.Line - 1].ToString()) },
            Token = found.Column > 0 ? problem.Token : null,
        };
    }

    private static int IndexOf(string? token, string line) =>
        string.IsNullOrEmpty(token) ? -1 : line.IndexOf(token, StringComparison.Ordinal);

    private static int FirstCharacter(string line) => line.Length - line.TrimStart().Length + 1;
}
