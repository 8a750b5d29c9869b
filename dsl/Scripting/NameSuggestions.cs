using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>Finds the name that was probably meant where the compiler found none.</summary>
internal static class NameSuggestions
{
    private const string NoSuchMember = "CS1061";
    private const string NoSuchStaticMember = "CS0117";
    private const string NoSuchNamedArgument = "CS1739";
    private const string NoSuchName = "CS0103";
    private const string NoSuchType = "CS0246";

    public static string? For(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation)
    {
        if (diagnostic.Location.SourceTree is not { } tree || !Candidates.ContainsKey(diagnostic.Id))
            return null;

        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var name = node.ToString();
        return Spelling.Closest(name, Candidates[diagnostic.Id](node, compilation.GetSemanticModel(tree)).Distinct());
    }

    private static Dictionary<string, Func<SyntaxNode, SemanticModel, IEnumerable<string>>> Candidates { get; } = new()
    {
        [NoSuchMember] = MembersOfReceiver,
        [NoSuchStaticMember] = MembersOfReceiver,
        [NoSuchNamedArgument] = ParametersOfCallee,
        [NoSuchName] = NamesInScope,
        [NoSuchType] = TypesInScope,
    };

    private static IEnumerable<string> MembersOfReceiver(SyntaxNode node, SemanticModel model) =>
        node.Parent is MemberAccessExpressionSyntax { Expression: var receiver } && model.GetTypeInfo(receiver).Type is { } type
            ? model.LookupSymbols(node.SpanStart, type, includeReducedExtensionMethods: true).Where(IsNameable).Select(symbol => symbol.Name)
            : [];

    private static IEnumerable<string> ParametersOfCallee(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            ? model.GetMemberGroup(call.Expression).Concat(model.GetSymbolInfo(call).CandidateSymbols)
                .OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Where(parameter => !parameter.GetAttributes().Any(IsCallerAttribute)).Select(parameter => parameter.Name)
            : [];

    private static IEnumerable<string> NamesInScope(SyntaxNode node, SemanticModel model) =>
        model.LookupSymbols(node.SpanStart).Where(IsNameable).Select(symbol => symbol.Name);

    private static IEnumerable<string> TypesInScope(SyntaxNode node, SemanticModel model) =>
        model.LookupNamespacesAndTypes(node.SpanStart).Select(symbol => symbol.Name);

    private static bool IsNameable(ISymbol symbol) => symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared;

    private static bool IsCallerAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true;
}
