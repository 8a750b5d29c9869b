using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>What the C# compiler says of a script, in our form, with the name that was probably meant; and what the allow-list refuses.</summary>
internal static class ScriptProblems
{
    public static ImmutableArray<Diagnostic> Find(CSharpCompilation compilation)
    {
        var said = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => From(diagnostic, compilation))
            .DistinctBy(problem => (problem.Location, problem.Id));

        return [.. said.Concat(SymbolAllowList.Check(compilation))];
    }

    private static Diagnostic From(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation) =>
        new(diagnostic.Id, SeverityOf(diagnostic.Severity), LocationOf(diagnostic.Location), Sentence(diagnostic.GetMessage(CultureInfo.InvariantCulture)))
        {
            Suggestion = NameSuggestions.For(diagnostic, compilation),
            Token = TokenAt(diagnostic.Location),
        };

    public static SourceLocation LocationOf(Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return new SourceLocation(location.SourceTree?.FilePath ?? "", start.Line + 1, start.Character + 1);
    }

    public static string? TokenAt(Location location) =>
        location.SourceTree?.GetText().ToString(location.SourceSpan).Split('\n')[0].TrimEnd();

    private static Severity SeverityOf(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning;

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
