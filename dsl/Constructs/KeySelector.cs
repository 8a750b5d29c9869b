using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;

namespace Strata.Constructs;

/// <summary>Reads <c>o => o.Id</c> or <c>o => new { o.Id, o.Day }</c> as the names of properties.</summary>
internal static class KeySelector
{
    public static ImmutableArray<string> PropertiesOf(LambdaExpression selector) =>
        WithoutConversion(selector.Body) switch
        {
            NewExpression { Arguments.Count: > 0 } several => [.. several.Arguments.Select(argument => PropertyOf(argument, selector))],
            var one => [PropertyOf(one, selector)],
        };

    /// <summary>Reads <c>o => o.Id</c> as the name of the property.</summary>
    public static string PropertyOf(LambdaExpression selector) => PropertyOf(selector.Body, selector);

    private static string PropertyOf(Expression expression, LambdaExpression selector) =>
        WithoutConversion(expression) is MemberExpression { Expression: ParameterExpression, Member: var member }
            ? member.Name
            : throw new StrataScriptException($"Column selector '{selector}' is not a property of the row. Write it as row => row.Property, or row => new {{ row.First, row.Second }}.");

    private static Expression WithoutConversion(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Operand: var operand } ? operand : expression;
}
