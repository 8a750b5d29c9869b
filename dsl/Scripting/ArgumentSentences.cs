using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Strata.Constructs;
using Strata.Constructs.Code;

namespace Strata.Scripting;

/// <summary>What is wrong with an argument, said with the name of the parameter or column instead of a number and a signature.</summary>
internal static partial class ArgumentSentences
{
    /// <summary>The sentence, or null where the compiler's own must do.</summary>
    public static string? For(Microsoft.CodeAnalysis.Diagnostic diagnostic, CSharpCompilation compilation)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return null;

        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var argument = node.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault(candidate => candidate.Expression.Span == diagnostic.Location.SourceSpan);
        var call = argument?.Parent?.Parent ?? node.AncestorsAndSelf().FirstOrDefault(IsCall);

        return call is not null && CalleeOf(call, compilation.GetSemanticModel(tree)) is { } callee
            ? Sentence(diagnostic, argument, callee, diagnostic.GetMessage(CultureInfo.InvariantCulture))
            : null;
    }

    private static string? Sentence(Microsoft.CodeAnalysis.Diagnostic diagnostic, ArgumentSyntax? argument, IMethodSymbol callee, string message) => diagnostic.Id switch
    {
        "CS1729" => $"Record '{callee.ContainingType.Name}' takes {callee.Parameters.Length} values. Give them in this order: {string.Join(", ", callee.Parameters.Select(parameter => parameter.Name))}.",
        "CS7036" when Missing().Match(message) is { Success: true } missing => $"{KindOf(callee)} '{missing.Groups[1].Value}' of '{NameOf(callee)}' is missing. Give it a value.",
        "CS1503" when ParameterOf(argument, callee) is { } parameter && Given().Match(message) is { Success: true } given =>
            $"{KindOf(callee)} '{parameter.Name}' of '{NameOf(callee)}' takes {Described(parameter.Type)}, not '{Short(given.Groups[1].Value)}'. {Remedy(parameter.Type, argument?.Expression)}",
        "CS0103" when ParameterOf(argument, callee)?.Type is { Name: nameof(System.Linq.Expressions.Expression) } => $"Name '{argument?.Expression}' does not exist here. Write a column as row => row.{argument?.Expression}.",
        "CS0103" when ParameterOf(argument, callee) is { } parameter && WordsOf(parameter.Type) is { Length: > 0 } words => $"Name '{argument?.Expression}' does not exist here. Write one of {string.Join(", ", words)}.",
        _ => null,
    };

    private static bool IsCall(SyntaxNode node) => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax;

    private static IMethodSymbol? CalleeOf(SyntaxNode call, SemanticModel model) =>
        model.GetSymbolInfo(call).CandidateSymbols.Append(model.GetSymbolInfo(call).Symbol)
            .OfType<IMethodSymbol>().OrderByDescending(method => method.Parameters.Length).FirstOrDefault();

    private static IParameterSymbol? ParameterOf(ArgumentSyntax? argument, IMethodSymbol callee) =>
        argument?.NameColon?.Name.Identifier.ValueText is { } name ? callee.Parameters.FirstOrDefault(parameter => parameter.Name == name) :
        argument?.Parent is ArgumentListSyntax list ? callee.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument)) :
        null;

    private static string KindOf(IMethodSymbol callee) => callee.MethodKind == MethodKind.Constructor ? "Column" : "Argument";

    private static string NameOf(IMethodSymbol callee) => callee.MethodKind == MethodKind.Constructor ? callee.ContainingType.Name : callee.Name;

    private static string Described(ITypeSymbol type) => type switch
    {
        { Name: nameof(System.Linq.Expressions.Expression) } => "a selector of columns",
        IArrayTypeSymbol => "a list",
        { Name: nameof(SqlText) } => "SQL",
        _ => $"'{Short(type.ToDisplayString())}'",
    };

    private static string Remedy(ITypeSymbol type, ExpressionSyntax? given) => type switch
    {
        { Name: nameof(System.Linq.Expressions.Expression) } => "Write it as row => row.Column.",
        { Name: nameof(SqlText) } => "Write $ before its quotes, and datasets in braces: $\"select … from {orders}\".",
        IArrayTypeSymbol { ElementType.Name: nameof(Dataset) } => "Write the datasets in brackets: [orders, customers].",
        IArrayTypeSymbol => "Write it in brackets: [\"…\", \"…\"].",
        _ when WordsOf(type) is { Length: > 0 } words => $"Write one of {string.Join(", ", words)}.",
        { SpecialType: SpecialType.System_String } when given is LiteralExpressionSyntax => "Write it in quotes.",
        _ => "Give a value of that type, or convert this one.",
    };

    /// <summary>The words of the language that have a type of ours: <c>Hour</c>, <c>Day</c> and <c>Week</c> are schedules.</summary>
    private static ImmutableArray<string> WordsOf(ITypeSymbol type) =>
    [
        .. typeof(ScriptGlobals).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(word => word.PropertyType.FullName == type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString())
            .Select(word => word.Name),
    ];

    private static string Short(string type) => type[(type.Contains('<') ? 0 : type.LastIndexOf('.') + 1)..];

    [GeneratedRegex("required parameter '(.+?)'")]
    private static partial Regex Missing();

    [GeneratedRegex("cannot convert from '(.+)' to '")]
    private static partial Regex Given();
}
