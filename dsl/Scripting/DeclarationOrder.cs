using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>A script runs from top to bottom: what a name stands for must have been declared above.</summary>
internal static class DeclarationOrder
{
    internal static DiagnosticDefinition Definition { get; } = new(
        Id: "STR1102",
        Severity: Severity.Error,
        Title: "Names are used below their declaration",
        Message: "Name '{0}' is used here and declared later, in line {1}. Move the declaration up, or the use down.",
        Why: "A script runs from top to bottom, so the name stands for nothing yet.");

    public static IEnumerable<Diagnostic> Check(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is null
        where model.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType.IsScriptClass: true } field && IsLater(field, name)
        let declared = model.GetSymbolInfo(name).Symbol?.Locations[0].GetLineSpan().StartLinePosition.Line + 1
        select Definition.At(ScriptProblems.LocationOf(name.GetLocation()), name.Identifier.ValueText, declared) with { Token = name.Identifier.ValueText };

    private static bool IsLater(IFieldSymbol field, IdentifierNameSyntax name) =>
        field.Locations is [{ SourceTree: var tree, SourceSpan: var declaration }] && tree == name.SyntaxTree && declaration.Start > name.SpanStart;
}
