using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace Strata.Queries.Patterns;

/// <summary><c>Regex.IsMatch</c> or <c>Regex.Replace</c>, of the class or of an object that the script holds.</summary>
/// <param name="Input">The text that is searched.</param>
/// <param name="Pattern">Null when it is not a constant.</param>
/// <param name="Replacement">Null when nothing is replaced, or by what is not a constant.</param>
/// <param name="Options">What the pattern is read with.</param>
internal sealed record RegexCall(Expression Input, string? Pattern, string? Replacement, RegexOptions Options)
{
    public static bool Is(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Regex) && call.Method.Name is nameof(Regex.IsMatch) or nameof(Regex.Replace) && Of(call) is not null;

    public static RegexCall? Of(MethodCallExpression call) => (call.Method.Name, call.Object, call.Arguments.ToArray()) switch
    {
        (nameof(Regex.IsMatch), ConstantExpression { Value: Regex regex }, [var input]) => new(input, regex.ToString(), null, regex.Options),
        (nameof(Regex.Replace), ConstantExpression { Value: Regex regex }, [var input, var by]) when by.Type == typeof(string) => new(input, regex.ToString(), Constant<string>(by), regex.Options),
        (nameof(Regex.IsMatch), null, [var input, var pattern]) => new(input, Constant<string>(pattern), null, RegexOptions.None),
        (nameof(Regex.IsMatch), null, [var input, var pattern, ConstantExpression { Value: RegexOptions options }]) => new(input, Constant<string>(pattern), null, options),
        (nameof(Regex.Replace), null, [var input, var pattern, var by]) when by.Type == typeof(string) => new(input, Constant<string>(pattern), Constant<string>(by), RegexOptions.None),
        (nameof(Regex.Replace), null, [var input, var pattern, var by, ConstantExpression { Value: RegexOptions options }]) when by.Type == typeof(string) =>
            new(input, Constant<string>(pattern), Constant<string>(by), options),
        _ => null,
    };

    /// <summary>The options that leave the meaning of a pattern as it is.</summary>
    public bool IsPlain => (Options & ~(RegexOptions.CultureInvariant | RegexOptions.Compiled)) == RegexOptions.None;

    private static T? Constant<T>(Expression expression)
        where T : class => (expression as ConstantExpression)?.Value as T;
}
