using System.Text.RegularExpressions;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>
/// Gives a problem of the model, which knows its line, a column too: where its token stands first from that line on, else the line's first character.
/// A problem of a column is moved to the record that declares it.
/// </summary>
internal static class DiagnosticLocator
{
    /// <summary>A declaration longer than this is searched no further, so that a token is not found in the next one.</summary>
    private const int LongestDeclaration = 40;

    public static Diagnostic Locate(Diagnostic problem, ScriptSources sources)
    {
        if (problem.Location.Column > 0)
            return problem;

        return RecordOf(problem, sources) is { } declared && TokenFrom(declared, problem.Token, sources) is { } inRecord
            ? problem with { Location = inRecord }
            : AtItsLine(problem, sources);
    }

    private static Diagnostic AtItsLine(Diagnostic problem, ScriptSources sources)
    {
        if (sources.LineOf(problem.Location) is not { } line)
            return problem;

        return TokenFrom(problem.Location, problem.Token, sources) is { } found
            ? problem with { Location = found }
            : problem with { Location = problem.Location with { Column = line.Length - line.TrimStart().Length + 1 }, Token = null };
    }

    private static SourceLocation? RecordOf(Diagnostic problem, ScriptSources sources) =>
        problem.Record is { } name ? FirstMatch(sources, new Regex($@"\brecord\s+(class\s+)?{Regex.Escape(name)}\b")) : null;

    private static SourceLocation? FirstMatch(ScriptSources sources, Regex pattern) =>
        (from source in sources.Texts
         from line in source.Value.Lines.Index()
         where pattern.IsMatch(line.Item)
         select new SourceLocation(source.Key, line.Index + 1)).FirstOrDefault();

    private static SourceLocation? TokenFrom(SourceLocation start, string? token, ScriptSources sources)
    {
        if (string.IsNullOrEmpty(token) || sources.TextOf(start.File) is not { } script || start.Line < 1)
            return null;

        var whole = new Regex($@"(?<!\w){Regex.Escape(token)}(?!\w)");
        return (from line in script.Lines.Index().Skip(start.Line - 1).Take(LongestDeclaration)
                let match = whole.Match(line.Item)
                where match.Success
                select new SourceLocation(start.File, line.Index + 1, match.Index + 1)).FirstOrDefault();
    }
}
