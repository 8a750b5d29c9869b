using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strata.Scripting;

/// <summary>
/// C# gives a query's tree, and in it a function of the script is only a call. Each function that queries use therefore gets a companion that
/// gives its body as a tree, behind the end of its script, so that no line of the author's moves; what the compiler says of a companion is said of
/// the function's own text.
/// </summary>
internal static class FunctionTrees
{
    /// <summary>What is added to each script, by its name.</summary>
    public static ImmutableDictionary<string, string> Of(CSharpCompilation compilation) =>
        QueryFunctions.UsedIn(compilation)
            .Select((function, number) => (File: ScriptProblems.LocationOf(function.Locations[0]).File, Text: Companion(function, number)))
            .GroupBy(companion => companion.File, companion => companion.Text)
            .ToImmutableDictionary(script => script.Key, script => "\n" + string.Concat(script));

    private static string Companion(IMethodSymbol function, int number)
    {
        if (QueryFunctions.SyntaxOf(function) is not { ExpressionBody.Expression: { } body } syntax)
            throw new ArgumentException($"Function '{function.Name}' is no expression.", nameof(function));

        var declared = ScriptProblems.LocationOf(function.Locations[0]);
        var span = body.GetLocation().GetLineSpan();
        var overload = function.ContainingType.GetMembers(function.Name).OfType<IMethodSymbol>().ToList().IndexOf(function);
        var types = syntax.ParameterList.Parameters.Select(parameter => $"{parameter.Type}").Append($"{syntax.ReturnType}");
        var parameters = syntax.ParameterList.Parameters.Select(parameter => $"{parameter.Type} {parameter.Identifier}");

        return new StringBuilder()
            .Append("#line hidden\n")
            .Append($"[global::{typeof(Queries.Trees.FunctionTreeAttribute).FullName}({Literal(function.Name)}, {overload}, {Literal(declared.File)}, {declared.Line})]\n")
            .Append($"{(function.IsStatic ? "static " : "")}global::System.Linq.Expressions.Expression<global::System.Func<{string.Join(", ", types)}>> ")
            .Append($"__tree{number}{syntax.TypeParameterList}() {syntax.ConstraintClauses} => ({string.Join(", ", parameters)}) =>\n")
            .Append($"#line ({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) \"{declared.File}\"\n")
            .Append($"{body}\n#line hidden\n;\n")
            .ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
