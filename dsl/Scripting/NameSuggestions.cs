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
    private const string NoSuchScript = "CS1504";
    private const string Attribute = "Attribute";

    public static string? For(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation, ScriptSources sources)
    {
        if (diagnostic.Id == NoSuchScript)
            return NearestScript(diagnostic.Location, sources);

        if (diagnostic.Location.SourceTree is not { } tree || !Candidates.ContainsKey(diagnostic.Id))
            return null;

        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var name = node.ToString();
        return Spelling.Closest(name, Candidates[diagnostic.Id](node, compilation.GetSemanticModel(tree)).Distinct());
    }

    /// <summary>The script with nearly that path, or else with that name in another folder.</summary>
    private static string? NearestScript(Location location, ScriptSources sources)
    {
        var written = location.SourceTree?.GetText().ToString(location.SourceSpan).Trim('"') ?? "";
        var loadable = sources.LoadableFrom(location.SourceTree?.FilePath ?? "").ToArray();
        return Spelling.Closest(written, loadable) ?? loadable.FirstOrDefault(path => Path.GetFileName(path) == Path.GetFileName(written));
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

    /// <summary>The members a script's record or a type of the language has, for a message that can guess none.</summary>
    public static string[] MembersFor(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation) =>
        diagnostic.Id == NoSuchMember
        && diagnostic.Location.SourceTree is { } tree
        && tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Parent is MemberAccessExpressionSyntax { Expression: var receiver }
        && compilation.GetSemanticModel(tree).GetTypeInfo(receiver).Type is INamedTypeSymbol type && SymbolAllowList.IsOurs(type)
            ? [.. type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsStatic && IsNameable(member)).Select(member => member.Name).Distinct()]
            : [];

    private static IEnumerable<string> ParametersOfCallee(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            ? model.GetMemberGroup(call.Expression).Concat(model.GetSymbolInfo(call).CandidateSymbols)
                .OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Where(parameter => !parameter.GetAttributes().Any(IsCallerAttribute)).Select(parameter => parameter.Name)
            : [];

    private static IEnumerable<string> NamesInScope(SyntaxNode node, SemanticModel model) =>
        model.LookupSymbols(node.SpanStart).Where(IsNameable).Select(symbol => symbol.Name);

    private static IEnumerable<string> TypesInScope(SyntaxNode node, SemanticModel model) =>
        model.LookupNamespacesAndTypes(node.SpanStart).OfType<INamedTypeSymbol>().Where(SymbolAllowList.IsAllowed)
            .Select(type => type.Name.EndsWith(Attribute, StringComparison.Ordinal) ? type.Name[..^Attribute.Length] : type.Name);

    private static bool IsNameable(ISymbol symbol) => symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared && SymbolAllowList.IsAllowed(symbol);

    private static bool IsCallerAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true;
}
