using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strata.Scripting;

/// <summary>What to write instead, where habits of SQL, YAML or Python make the parser stumble over something it cannot name.</summary>
internal static class SyntaxHints
{
    private const string SyntaxError = "CS1003";
    private const string IdentifierExpected = "CS1001";
    private const string QueryHasNoEnd = "CS0742";
    private const string EqualsExpected = "CS0744";
    private const string NoSuchType = "CS0246";
    private const string InitOnly = "CS8852";

    public static string? For(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return null;

        var token = TokenFrom(diagnostic.Location.SourceSpan.Start, tree);

        return (diagnostic.Id, token.Text) switch
        {
            (SyntaxError or QueryHasNoEnd, "and") => "Word 'and' has no place in a query. Write && instead.",
            (SyntaxError or QueryHasNoEnd, "or") => "Word 'or' has no place in a query. Write || instead.",
            (SyntaxError, "in") => "Query does not begin with 'from'. Write from row in dataset.",
            (SyntaxError, "where" or "select" or "join" or "orderby") when Follows<GroupClauseSyntax>(token) =>
                $"Query ends with its 'group', so '{token.Text}' has no place after it. Write group … by … into g.",
            (QueryHasNoEnd, _) => "Query has no result. End it with select new Record(…).",
            (EqualsExpected, _) => "Join does not say 'equals'. Write on left.Column equals right.Column.",
            (IdentifierExpected, _) when token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null => "Word 'using' loads no script. Write #load \"…\".",
            (NoSuchType, _) when token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null => $"Namespace '{token.Text}' is not available in a lakehouse script. Remove the using.",
            (InitOnly, _) when token.Parent?.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not null => "Operator '=' assigns a value. Write == to compare.",
            _ => null,
        };
    }

    /// <summary>The token at a place, or the first after it: what is missing is reported where the token before it ends.</summary>
    private static SyntaxToken TokenFrom(int position, SyntaxTree tree) =>
        tree.GetRoot().FindToken(position) is var token && token.Span.End <= position ? token.GetNextToken() : token;

    private static bool Follows<T>(SyntaxToken token)
        where T : SyntaxNode => token.GetPreviousToken().Parent?.FirstAncestorOrSelf<T>() is not null;
}
