using System.Linq.Expressions;
using Strata.Model;

namespace Strata.Queries.Parsing;

/// <summary>
/// What fills a column, with its texts read: the value, and the text that did not parse. A text that is not reached, as behind <c>?:</c> or <c>??</c>, need not parse.
/// </summary>
internal sealed class ParsedValue : ExpressionVisitor
{
    private static readonly Expression Nothing = Expression.Constant(null, typeof(string));

    private readonly Column? target;

    private ParsedValue(Column? target) => this.target = target;

    /// <summary>The value; nothing where a text that decides it does not parse.</summary>
    public static Expression Of(Expression expression, Column column)
    {
        if (IsPlain(expression))
            return new ParsedValue(column).Visit(expression);

        var reader = new ParsedValue(null);
        return reader.Unparsed(expression) is { } unparsed
            ? Expression.Condition(Expression.Equal(unparsed, Nothing), reader.Visit(expression), Expression.Default(expression.Type))
            : expression;
    }

    /// <summary>The first text on the way to the value that does not parse; null where all do. No expression when there are none.</summary>
    public static Expression? UnparsedOf(Expression expression, Column column) => new ParsedValue(IsPlain(expression) ? column : null).Unparsed(expression);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        ParseCalls.Is(node) && ParseCalls.FormOf(node, target) is { } form
            ? Expression.Call(Expression.Constant(form), nameof(TextForm.Read), [node.Type], Visit(node.Arguments[0]))
            : base.VisitMethodCall(node);

    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    // Nothing is done to what was read, so that what does not parse is nothing by itself.
    private static bool IsPlain(Expression expression) => expression switch
    {
        MethodCallExpression call when ParseCalls.Is(call) => !ParseCalls.AreIn(call.Arguments[0]),
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => IsPlain(conversion.Operand),
        ConditionalExpression { Test: var test, IfTrue: var one, IfFalse: var other } => !ParseCalls.AreIn(test) && (IsPlain(one) || !ParseCalls.AreIn(one)) && (IsPlain(other) || !ParseCalls.AreIn(other)),
        _ => false,
    };

    private Expression? Unparsed(Expression? expression) => expression switch
    {
        MethodCallExpression call when ParseCalls.Is(call) && ParseCalls.FormOf(call, target) is { } form =>
            Either(Unparsed(call.Arguments[0]), Expression.Call(Expression.Constant(form), nameof(TextForm.Unparsed), [], Visit(call.Arguments[0]))),
        MethodCallExpression call => call.Arguments.Prepend(call.Object).Select(Unparsed).Aggregate(Either),
        ConditionalExpression { Test: var test, IfTrue: var one, IfFalse: var other } => Either(Unparsed(test), When(Visit(test), Unparsed(one), Unparsed(other))),
        BinaryExpression { NodeType: ExpressionType.Coalesce } first => Either(Unparsed(first.Left), When(Expression.Equal(Visit(first.Left), Expression.Constant(null, first.Left.Type)), Unparsed(first.Right), null)),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Either(Unparsed(both.Left), When(Visit(both.Left), Unparsed(both.Right), null)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => Either(Unparsed(either.Left), When(Visit(either.Left), null, Unparsed(either.Right))),
        BinaryExpression binary => Either(Unparsed(binary.Left), Unparsed(binary.Right)),
        UnaryExpression unary => Unparsed(unary.Operand),
        MemberExpression member => Unparsed(member.Expression),
        NewExpression { Arguments: [_, ..] } creation => creation.Arguments.Select(Unparsed).Aggregate(Either),
        NewArrayExpression { Expressions: [_, ..] } array => array.Expressions.Select(Unparsed).Aggregate(Either),
        _ => null,
    };

    private static Expression? When(Expression test, Expression? one, Expression? other) =>
        one is null && other is null ? null : Expression.Condition(test, one ?? Nothing, other ?? Nothing);

    private static Expression? Either(Expression? one, Expression? other) =>
        one is null ? other : other is null ? one : Expression.Coalesce(one, other);
}
