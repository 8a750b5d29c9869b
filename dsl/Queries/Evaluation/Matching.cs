using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Strata.Queries.Patterns;

namespace Strata.Queries.Evaluation;

/// <summary>Regular expressions on texts that are counted in characters; null in gives null out.</summary>
internal sealed class Matching(Regex regex, string replacement)
{
    public static Expression Of(RegexCall call, Expression input)
    {
        var pattern = PortablePattern.Of(call.Pattern ?? "");
        var matching = new Matching(pattern.ToRegex(), call.Replacement is { } text ? pattern.By(text).Net : "");

        return Expression.Call(Expression.Constant(matching), call.Replacement is null ? nameof(IsMatch) : nameof(Replace), [], input);
    }

    public bool IsMatch(string text) => regex.IsMatch(text);

    public string? Replace(string? text) => text is null ? null : regex.Replace(text, replacement);
}
