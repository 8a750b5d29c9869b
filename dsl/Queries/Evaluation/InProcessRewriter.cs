using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Strata.Constructs;
using Strata.Model;
using Strata.Queries.Members;
using Strata.Queries.Operators;
using Strata.Queries.Patterns;

namespace Strata.Queries.Evaluation;

/// <summary>Puts rows where the tree has datasets, and the documented meaning where C#'s own differs from it.</summary>
internal sealed class InProcessRewriter(Func<Dataset, IEnumerable> rowsOf) : ExpressionVisitor
{
    private readonly Dictionary<Dataset, Expression> sources = [];

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (node.Value is not Dataset dataset)
            return node;

        if (!sources.TryGetValue(dataset, out var source))
            sources[dataset] = source = Expression.Constant(SourceRows.Of(dataset, rowsOf(dataset)));

        return source;
    }

    protected override Expression VisitMember(MemberExpression node) =>
        MemberTable.Find(node.Member) is { InProcess: { } replacement } && node.Expression is { } owner
            ? Expression.Call(replacement, Visit(owner))
            : base.VisitMember(node);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (MemberTable.Find(node.Method) is { InProcess: { } replacement })
            return Expression.Call(replacement, [.. (node.Object is { } receiver ? node.Arguments.Prepend(receiver) : node.Arguments).Select(Visit).OfType<Expression>()]);

        if (RegexCall.Is(node) && RegexCall.Of(node) is { Pattern: not null, IsPlain: true } matched && (matched.Replacement is not null || node.Type == typeof(bool)))
            return Matching.Of(matched, Visit(matched.Input));

        if (WindowOperator.IsSelect(node))
            return WindowedSelect.Of((MethodCallExpression)base.VisitMethodCall(node));

        var call = OrderedCalls.Of((MethodCallExpression)base.VisitMethodCall(node));
        return SemiJoin.Of(call) ?? (Summaries.Find(call.Method) is { } summary ? Expression.Call(summary, call.Arguments) : call);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var operand = Visit(node.Operand);
        return node.NodeType switch
        {
            ExpressionType.Convert when Number(node.Operand.Type) == typeof(decimal) && Number(node.Type) == typeof(double) =>
                Expression.Convert(operand, node.Type, Method(typeof(ExactDecimal), nameof(ExactDecimal.ToDouble))),
            ExpressionType.Convert when node.Method is null && Number(node.Type) is { IsPrimitive: true } && Number(node.Operand.Type).IsPrimitive =>
                Expression.ConvertChecked(operand, node.Type),
            ExpressionType.Negate when node.Method is null => Expression.NegateChecked(operand),
            _ => node.Update(operand),
        };
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var (left, right, type) = (Visit(node.Left), Visit(node.Right), Number(node.Type));
        return (node.NodeType, type) switch
        {
            (ExpressionType.Add, _) when type == typeof(decimal) => Expression.Add(left, right, Method(typeof(ExactDecimal), nameof(ExactDecimal.Add))),
            (ExpressionType.Subtract, _) when type == typeof(decimal) => Expression.Subtract(left, right, Method(typeof(ExactDecimal), nameof(ExactDecimal.Subtract))),
            (ExpressionType.Multiply, _) when type == typeof(decimal) => Expression.Multiply(left, right, Method(typeof(ExactDecimal), nameof(ExactDecimal.Multiply))),
            (ExpressionType.Divide, _) when type == typeof(decimal) => Expression.Divide(left, right, Method(typeof(ExactDecimal), nameof(ExactDecimal.Divide))),
            (ExpressionType.Multiply, _) when type == typeof(TimeSpan) =>
                Expression.Multiply(Number(left.Type) == type ? left : right, Number(left.Type) == type ? right : left, Method(typeof(Instant), nameof(Instant.Times))),
            (ExpressionType.Divide, _) when type == typeof(double) && Number(left.Type) == type => Expression.Divide(left, right, Method(typeof(Floating), nameof(Floating.Divide))),
            (ExpressionType.Modulo, _) when type == typeof(double) => Expression.Modulo(left, right, Method(typeof(Floating), nameof(Floating.Remainder))),
            (ExpressionType.Modulo, _) when type == typeof(int) || type == typeof(long) => Expression.Modulo(left, right, Method(typeof(WholeNumbers), nameof(WholeNumbers.Remainder), type)),
            (ExpressionType.Add, { IsPrimitive: true }) when node.Method is null => Expression.AddChecked(left, right),
            (ExpressionType.Subtract, { IsPrimitive: true }) when node.Method is null => Expression.SubtractChecked(left, right),
            (ExpressionType.Multiply, { IsPrimitive: true }) when node.Method is null => Expression.MultiplyChecked(left, right),
            _ => node.Update(left, VisitAndConvert(node.Conversion, nameof(VisitBinary)), right),
        };
    }

    private static Type Number(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static MethodInfo Method(Type type, string name, Type number) =>
        type.GetMethod(name, [number, number]) ?? throw new MissingMethodException(type.Name, name);

    private static MethodInfo Method(Type type, string name) =>
        type.GetMethod(name) ?? throw new MissingMethodException(type.Name, name);
}
