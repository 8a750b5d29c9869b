using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>The functions of a script that queries call, alone or through others. Their bodies stand in the queries, so they must be expressions of their arguments.</summary>
internal static class QueryFunctions
{
    internal static DiagnosticDefinition HasStatements { get; } = new(
        Id: "STR1104",
        Severity: Severity.Error,
        Title: "Functions in queries are expressions",
        Message: "Function '{0}' is used in a query and has a body of statements. Write it as {0}(…) => ….",
        Why: "A query becomes SQL, and the function's body with it; SQL has expressions and no statements.");

    internal static DiagnosticDefinition ReadsVariable { get; } = new(
        Id: "STR1105",
        Severity: Severity.Error,
        Title: "Functions in queries depend on their arguments alone",
        Message: "Function '{0}' is used in a query and reads '{1}', which {2} changes. Pass it as an argument, or set it once, where it is declared.",
        Why: "A query is read after the script has ended: it would see the last value wherever it stands.");

    internal static DiagnosticDefinition BelongsToType { get; } = new(
        Id: "STR1106",
        Severity: Severity.Error,
        Title: "Functions in queries belong to the script",
        Message: "Function '{0}' is used in a query and belongs to '{1}'. Declare it in the script, outside of '{1}'.",
        Why: "Only what stands in the script itself is sure to have no state of its own.");

    public static IEnumerable<Diagnostic> Check(CSharpCompilation compilation) =>
        UsedIn(compilation).SelectMany(function => Check(function, compilation));

    public static ImmutableArray<IMethodSymbol> UsedIn(CSharpCompilation compilation)
    {
        var used = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Queue<IMethodSymbol>(compilation.SyntaxTrees.SelectMany(tree => CalledInQueries(tree, compilation)));
        while (waiting.TryDequeue(out var function))
        {
            if (!used.Add(function) || SyntaxOf(function) is not { } syntax)
                continue;

            foreach (var called in Calls(syntax, compilation.GetSemanticModel(syntax.SyntaxTree)))
                waiting.Enqueue(called.Function);
        }

        return [.. used.OrderBy(function => function.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(function => function.Locations[0].SourceSpan.Start)];
    }

    public static MethodDeclarationSyntax? SyntaxOf(IMethodSymbol function) =>
        function.DeclaringSyntaxReferences is [var declaration, ..] ? declaration.GetSyntax() as MethodDeclarationSyntax : null;

    private static IEnumerable<Diagnostic> Check(IMethodSymbol function, CSharpCompilation compilation)
    {
        var at = ScriptProblems.LocationOf(function.Locations[0]);
        if (!function.ContainingType.IsScriptClass)
            return [BelongsToType.At(at, function.Name, function.ContainingType.Name) with { Token = function.Name }];

        return SyntaxOf(function) is { ExpressionBody.Expression: { } body }
            ? ChangingVariables(body, compilation).Select(name => ReadsVariable.At(ScriptProblems.LocationOf(name.Name.GetLocation()), function.Name, name.Name.Identifier.ValueText, name.ChangedAt) with { Token = name.Name.Identifier.ValueText })
            : [HasStatements.At(at, function.Name) with { Token = function.Name }];
    }

    private static IEnumerable<IMethodSymbol> CalledInQueries(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return Calls(tree.GetRoot(), model).Where(call => IsInTree(model.GetOperation(call.Syntax))).Select(call => call.Function);
    }

    private static IEnumerable<(InvocationExpressionSyntax Syntax, IMethodSymbol Function)> Calls(SyntaxNode node, SemanticModel model) =>
        from call in node.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let method = model.GetSymbolInfo(call).Symbol as IMethodSymbol
        where method is { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } && SyntaxOf(method.ReducedFrom ?? method) is not null
        select (call, (method.ReducedFrom ?? method).OriginalDefinition);

    private static bool IsInTree(IOperation? operation)
    {
        for (; operation is not null; operation = operation.Parent)
        {
            if (operation is IConversionOperation { Type.Name: nameof(System.Linq.Expressions.Expression), Operand: IAnonymousFunctionOperation })
                return true;
        }

        return false;
    }

    private static IEnumerable<(IdentifierNameSyntax Name, SourceLocation ChangedAt)> ChangingVariables(ExpressionSyntax body, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(body.SyntaxTree);
        return from name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
               let variable = model.GetSymbolInfo(name).Symbol
               where variable is IFieldSymbol or IPropertySymbol && variable.ContainingType.IsScriptClass
               let change = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).FirstOrDefault(node => Changes(node, variable, compilation))
               where change is not null
               select (name, ScriptProblems.LocationOf(change.GetLocation()));
    }

    private static bool Changes(SyntaxNode node, ISymbol variable, CSharpCompilation compilation)
    {
        var changed = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => step.Operand,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => step.Operand,
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
            _ => null,
        };

        return changed is not null && changed.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name).Symbol, variable));
    }
}
