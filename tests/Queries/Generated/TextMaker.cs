using System.Linq.Expressions;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes texts out of texts and other values.</summary>
internal sealed class TextMaker(ExpressionMaker maker)
{
    private static readonly Type[] Spelled = [typeof(string), typeof(int), typeof(long?), typeof(bool), typeof(Guid)];

    public Func<Expression>[] Makers(int depth) => [() => Joined(depth), () => Spelling(depth), () => Dated(depth), () => Formatted(depth)];

    private BinaryExpression Joined(int depth) =>
        Expression.Add(maker.Of(typeof(string), depth), maker.Of(typeof(string), depth), typeof(string).GetMethod("Concat", [typeof(string), typeof(string)]));

    private Expression Spelling(int depth) => Expression.Call(maker.Of(maker.Choices.Of([typeof(int), typeof(long), typeof(bool), typeof(Guid)]), depth), "ToString", []);

    private Expression Dated(int depth) => maker.Choices.Below(2) == 0
        ? Expression.Call(maker.Of(typeof(DateOnly), depth), "ToString", [], Expression.Constant("yyyy/MM/dd"))
        : Expression.Call(maker.Of(typeof(DateTime), depth), "ToString", [], Expression.Constant("yyyy-MM-dd HH:mm:ss"));

    // $"{a}:{b}"
    private Expression Formatted(int depth) => Expression.Call(
        typeof(string), "Format", [], Expression.Constant("{0}:{1}"),
        Expression.Convert(maker.Of(maker.Choices.Of(Spelled), depth), typeof(object)), Expression.Convert(maker.Of(maker.Choices.Of(Spelled), depth), typeof(object)));
}
