using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>What the C# compiler says of a script, in our form, with the name that was probably meant; and what the allow-list refuses.</summary>
internal static class ScriptProblems
{
    private const string NoSuchMember = "CS1061";

    public static ImmutableArray<Diagnostic> Find(CSharpCompilation compilation)
    {
        var said = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !FollowsFromAnother(diagnostic, compilation))
            .Select(diagnostic => From(diagnostic, compilation))
            .DistinctBy(problem => (problem.Location, problem.Id));

        return [.. said, .. SymbolAllowList.Check(compilation)];
    }

    public static SourceLocation LocationOf(Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return new SourceLocation(location.SourceTree?.FilePath ?? "", start.Line + 1, start.Character + 1);
    }

    private static Diagnostic From(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation) =>
        new(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning,
            LocationOf(diagnostic.Location),
            CompilerSentences.Of(diagnostic.GetMessage(CultureInfo.InvariantCulture)))
        {
            Suggestion = NameSuggestions.For(diagnostic, compilation),
            Token = TokenAt(diagnostic.Location),
        };

    private static string? TokenAt(Location location) =>
        location.SourceTree?.GetText().ToString(location.SourceSpan).Split('\n')[0].TrimEnd();

    /// <summary>After a mistake in a query its element type is unknown, and every later member of it would be reported too.</summary>
    private static bool FollowsFromAnother(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation) =>
        diagnostic.Id == NoSuchMember
        && diagnostic.Location.SourceTree is { } tree
        && tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Parent is MemberAccessExpressionSyntax { Expression: var receiver }
        && compilation.GetSemanticModel(tree).GetTypeInfo(receiver).Type is ITypeParameterSymbol or IErrorTypeSymbol;
}
