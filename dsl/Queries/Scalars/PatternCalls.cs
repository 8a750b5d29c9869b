using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Members;
using Strata.Queries.Patterns;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>Regular expressions, as far as Java reads them as C# does.</summary>
internal sealed class PatternCalls(ScalarTranslator scalars, Translation translation)
{
    public static DiagnosticDefinition NotPortable { get; } = new(
        Id: "STR2426",
        Severity: Severity.Error,
        Title: "Patterns mean the same in C# and in Java",
        Message: "Dataset '{0}' uses the pattern '{1}', in which {2}. {3}",
        Why: "The preview matches with .NET's engine and Spark with Java's; where they read a pattern differently, the two would give different rows.");

    public SqlValue Of(MethodCallExpression call, Scope scope)
    {
        var name = MemberSql.NameOf(call.Method);
        var known = RegexCall.Of(call) ?? new RegexCall(call.Arguments[0], null, null, RegexOptions.None);
        var input = scalars.Value(known.Input, scope);
        if (input.Nullable && call.Type == typeof(bool))
            translation.Refuse(MemberSql.MayBeNull, call.Method.Name, name);

        if (known.Pattern is null || (call.Type == typeof(string) && known.Replacement is null))
            translation.Refuse(MemberSql.NotConstant, call.Method.Name, name);
        else if (!known.IsPlain)
            translation.Refuse(MemberSql.UnknownOption, call.Method.Name, name, "RegexOptions.None, and for letters of either case ToLower() of the text");
        else
            return Matched(input, known.Pattern, known.Replacement, call.Method.Name);

        return input with { Type = SqlTypes.Of(call.Type) ?? input.Type };
    }

    private SqlValue Matched(SqlValue input, string pattern, string? replacement, string token)
    {
        try
        {
            var portable = PortablePattern.Of(pattern);
            if (replacement is null)
                return SqlValue.Of($"regexp_like({input.Text}, {SqlLiteral.Pattern(portable.Java)})", ColumnType.Boolean, Precedence.Primary, input);

            return SqlValue.Of($"regexp_replace({input.Text}, {SqlLiteral.Pattern(portable.Java)}, {SqlLiteral.Pattern(portable.By(replacement).Java)})", ColumnType.String, Precedence.Primary, input);
        }
        catch (PatternException problem)
        {
            translation.Refuse(NotPortable, token, pattern, problem.Fact, problem.Remedy);
            return input;
        }
    }
}
