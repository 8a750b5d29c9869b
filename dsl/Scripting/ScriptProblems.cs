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
    private const string NullableWarnings = "CS86";

    public static ImmutableArray<Diagnostic> Find(CSharpCompilation compilation, ScriptSources sources) =>
        [.. Find(compilation.GetDiagnostics(), compilation, sources), .. SymbolAllowList.Check(compilation), .. DeclarationOrder.Check(compilation), .. FunctionCalls.Check(compilation), .. QueryFunctions.Check(compilation)];

    public static IEnumerable<Diagnostic> Find(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, CSharpCompilation compilation, ScriptSources sources) =>
        FollowUps.Without(diagnostics.Where(diagnostic => SeverityOf(diagnostic) is not null), compilation)
            .Select(diagnostic => From(diagnostic, compilation, sources))
            .DistinctBy(problem => problem.Location);

    public static SourceLocation LocationOf(Location location)
    {
        // A function's body is compiled a second time, for queries, and says where it came from.
        var start = location.GetMappedLineSpan().StartLinePosition;
        return new SourceLocation(location.SourceTree?.FilePath ?? "", start.Line + 1, start.Character + 1);
    }

    private static Diagnostic From(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation, ScriptSources sources)
    {
        var byArgument = ArgumentSentences.For(diagnostic, compilation);
        var meant = byArgument is null ? NameSuggestions.For(diagnostic, compilation, sources) : null;
        var possible = meant is null ? NameSuggestions.MembersFor(diagnostic, compilation) : [];
        var sentence = byArgument ?? SyntaxHints.For(diagnostic) ?? CompilerSentences.Of(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));

        return new Diagnostic(
            diagnostic.Id,
            SeverityOf(diagnostic) ?? Severity.Note,
            LocationOf(diagnostic.Location),
            possible.Length > 0 ? $"{sentence} It has {string.Join(", ", possible)}." : sentence)
        {
            Suggestion = meant,
            Token = TokenAt(diagnostic.Location),
        };
    }

    /// <summary>A null where a column has none is an error: it would stop a job, or be stored.</summary>
    private static Severity? SeverityOf(Microsoft.CodeAnalysis.Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => Severity.Error,
        DiagnosticSeverity.Warning => diagnostic.Id.StartsWith(NullableWarnings, StringComparison.Ordinal) ? Severity.Error : Severity.Warning,
        _ => null,
    };

    private static string? TokenAt(Location location) =>
        location.SourceTree?.GetText().ToString(location.SourceSpan).Split('\n')[0].TrimEnd();
}
