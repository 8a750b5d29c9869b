using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Diagnostics;
using Strata.Validation;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>No function of a script may call itself, alone or through others: .NET cannot contain a stack that overflows, it ends the process.</summary>
internal static class FunctionCalls
{
    internal static DiagnosticDefinition Definition { get; } = new(
        Id: "STR1103",
        Severity: Severity.Error,
        Title: "Functions do not call themselves",
        Message: "Function {0}. Write it as a query or a loop.",
        Why: "Recursion without end would take the whole build down with it, without a word.");

    public static IEnumerable<Diagnostic> Check(CSharpCompilation compilation)
    {
        var calls = compilation.SyntaxTrees.SelectMany(FunctionsOf).ToDictionary(
            function => Declared(function, compilation),
            function => CalledIn(function, compilation.GetSemanticModel(function.SyntaxTree)),
            SymbolEqualityComparer.Default);
        var told = new HashSet<ISymbol>(SymbolEqualityComparer.Default);

        foreach (var function in calls.Keys)
        {
            if (ShortestCircle.From(function, called => calls.GetValueOrDefault(called, [])) is not { } circle || circle.Any(told.Contains))
                continue;

            told.UnionWith(circle);
            yield return Definition.At(ScriptProblems.LocationOf(function.Locations[0]), ShortestCircle.Tell([.. circle.Select(member => member.Name)], "calls")) with
            {
                Token = function.Name,
            };
        }
    }

    private static IEnumerable<SyntaxNode> FunctionsOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().Where(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);

    private static ISymbol Declared(SyntaxNode function, CSharpCompilation compilation) =>
        compilation.GetSemanticModel(function.SyntaxTree).GetDeclaredSymbol(function) ?? throw new InvalidOperationException("A function declares a symbol.");

    private static ISymbol[] CalledIn(SyntaxNode function, SemanticModel model) =>
        [.. function.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => model.GetSymbolInfo(name).Symbol?.OriginalDefinition).OfType<IMethodSymbol>()];
}
