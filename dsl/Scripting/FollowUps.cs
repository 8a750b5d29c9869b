using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strata.Scripting;

/// <summary>
/// Takes away what the compiler says only because of another mistake: after a missing bracket the rest of the statement means something else, and
/// what the statement declares is unknown to those after it.
/// </summary>
internal sealed class FollowUps
{
    private const string NoSuchMember = "CS1061";
    private const string NoSuchName = "CS0103";
    private const string NoSuchType = "CS0246";
    private const string Ambiguous = "CS0229";
    private const string DeclaredTwice = "CS0102";
    private const string NotADelegate = "CS1660";
    private const string WrongArgument = "CS1503";

    /// <summary>The compiler could not work out a type; where something else is wrong, that is why.</summary>
    private static readonly string[] inference = ["CS0411", "CS1929", "CS1941", "CS1942", "CS1943", "CS7019", "CS0815"];

    private readonly CSharpCompilation compilation;
    private readonly HashSet<SyntaxNode> broken;
    private readonly HashSet<Microsoft.CodeAnalysis.Diagnostic> firstOfBroken;
    private readonly HashSet<string> unknown;

    private FollowUps(CSharpCompilation compilation)
    {
        this.compilation = compilation;
        broken = [.. compilation.SyntaxTrees.SelectMany(StatementsOf).Where(HasSyntaxError)];
        firstOfBroken = [.. compilation.SyntaxTrees.SelectMany(StatementsOf).Where(StartsABrokenPart).Select(FirstError)];
        unknown = [.. broken.SelectMany(statement => statement.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
    }

    public static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> Without(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, CSharpCompilation compilation)
    {
        var followUps = new FollowUps(compilation);
        var own = diagnostics.Where(diagnostic => !followUps.FollowsASyntaxError(diagnostic) && !followUps.IsOfAnUnknownType(diagnostic)).ToArray();
        var explained = own.Where(diagnostic => !inference.Contains(diagnostic.Id)).ToArray();
        var anyError = own.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        return own.Where(diagnostic =>
            !(anyError && diagnostic.Severity != DiagnosticSeverity.Error)
            && !(inference.Contains(diagnostic.Id) && followUps.IsExplainedBy(explained, diagnostic))
            && !(diagnostic.Id == Ambiguous && own.Any(other => other.Id == DeclaredTwice))
            && !(diagnostic.Id == NotADelegate && own.Any(other => other.Id == WrongArgument && StatementOf(other) == StatementOf(diagnostic))));
    }

    private bool FollowsASyntaxError(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        !firstOfBroken.Contains(diagnostic)
        && ((StatementOf(diagnostic) is { } statement && broken.Contains(statement))
            || (compilation.SyntaxTrees.Any(tree => tree.GetDiagnostics().Contains(diagnostic)) && StatementOf(diagnostic) is not null)
            || (diagnostic.Id is NoSuchName or NoSuchType && NodeOf(diagnostic) is { } name && unknown.Contains(name.ToString())));

    private bool IsOfAnUnknownType(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Id == NoSuchMember
        && NodeOf(diagnostic)?.Parent is MemberAccessExpressionSyntax { Expression: var receiver }
        && compilation.GetSemanticModel(receiver.SyntaxTree).GetTypeInfo(receiver).Type is ITypeParameterSymbol or IErrorTypeSymbol;

    private bool IsExplainedBy(Microsoft.CodeAnalysis.Diagnostic[] explained, Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        if (StatementOf(diagnostic) is not { } statement)
            return false;

        var faulty = explained.Select(StatementOf).OfType<SyntaxNode>().Concat(broken).ToHashSet();
        var named = statement.DescendantTokens().Select(token => token.ValueText).ToHashSet();
        return faulty.Contains(statement) || faulty.SelectMany(DeclaredNames).Any(named.Contains);
    }

    private static IEnumerable<MemberDeclarationSyntax> StatementsOf(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members;

    private static bool HasSyntaxError(SyntaxNode statement) => statement.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether the statement is broken and the one before it is not: a run of broken statements comes from one mistake.</summary>
    private bool StartsABrokenPart(MemberDeclarationSyntax statement) =>
        broken.Contains(statement)
        && StatementsOf(statement.SyntaxTree).TakeWhile(other => other != statement).LastOrDefault() is var before
        && (before is null || !broken.Contains(before));

    private static Microsoft.CodeAnalysis.Diagnostic FirstError(SyntaxNode statement) =>
        statement.GetDiagnostics().First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<string> DeclaredNames(SyntaxNode statement) =>
        statement.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.ValueText);

    private static SyntaxNode? NodeOf(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private static SyntaxNode? StatementOf(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? StatementsOf(tree).FirstOrDefault(statement => statement.Span.Contains(diagnostic.Location.SourceSpan.Start)) : null;
}
