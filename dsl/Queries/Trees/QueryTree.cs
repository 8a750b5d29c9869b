using System.Linq.Expressions;
using System.Reflection;
using Strata.Constructs;
using Strata.Queries.Evaluation;
using Strata.Queries.Members;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Trees;

/// <summary>
/// The compiler's tree in; the tree both engines read out: variables of the script are constants, queries held by variables stand where
/// they are used, functions of the script are their bodies, what depends on no row is computed.
/// </summary>
internal sealed class QueryTree(FunctionBodies bodies) : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, Expression> arguments = [];
    private ScriptFunction? function;

    public static Expression Of(IQueryable query) => Of(query, new FunctionBodies());

    /// <param name="query">The query.</param>
    /// <param name="bodies">Learns where bodies of functions stand in the tree.</param>
    public static Expression Of(IQueryable query, FunctionBodies bodies) => new QueryTree(bodies).Visit(query.Expression);

    protected override Expression VisitParameter(ParameterExpression node) => arguments.GetValueOrDefault(node, node);

    protected override Expression VisitConstant(ConstantExpression node) => node.Value switch
    {
        IQueryable query and not Dataset => Visit(query.Expression),
        IQueryPart part => Visit(part.Expression),
        _ => node,
    };

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = Visit(node.Expression);
        if (owner is not null and not ConstantExpression)
            return node.Update(owner);

        var instance = (owner as ConstantExpression)?.Value;
        return (node.Member, instance) switch
        {
            (PropertyInfo property, _) when MemberTable.Find(property) is { InProcess: not null } && owner is not null => Folded(node.Update(owner)),
            (FieldInfo field, _) when instance is not null || field.IsStatic => Constant(field.GetValue(instance), node.Type),
            (PropertyInfo property, _) when instance is not null || property.GetMethod is { IsStatic: true } => Constant(property.GetValue(instance), node.Type),
            _ => node.Update(owner),
        };
    }

    protected override Expression VisitUnary(UnaryExpression node) => base.VisitUnary(node) switch
    {
        // An array seen as an array of the same, nullable or not.
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: ConstantExpression { Value: Array items } } conversion when conversion.Type.IsInstanceOfType(items) => Expression.Constant(items, conversion.Type),
        UnaryExpression { NodeType: not ExpressionType.Quote } unary => Folded(unary),
        var other => other,
    };

    protected override Expression VisitBinary(BinaryExpression node) => Folded(Letters.Compared((BinaryExpression)base.VisitBinary(node)));

    protected override Expression VisitNew(NewExpression node) => Folded(base.VisitNew(node));

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        ScriptFunction.Of(node.Method) is { } called && bodies.TooLarge is null ? Inlined(called, node) : Call(node);

    private Expression Inlined(ScriptFunction called, MethodCallExpression call)
    {
        var script = (Visit(call.Object) as ConstantExpression)?.Value;
        var tree = called.Tree(script);
        foreach (var (parameter, argument) in tree.Parameters.Zip(call.Arguments))
            arguments[parameter] = bodies.Mark(Visit(argument), function);

        var caller = function;
        function = called;
        var body = Visit(tree.Body);
        function = caller;
        return bodies.Mark(body, called);
    }

    // C# 14 reads list.Contains(x) as a search of a span, which no tree can hold by itself.
    private Expression Call(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(MemoryExtensions) && node is { Method.Name: nameof(MemoryExtensions.Contains), Arguments: [MethodCallExpression { Arguments: [var list] }, var item, ..] }
            ? Visit(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [item.Type], list, item))
            : node is { Method.Name: nameof(List<int>.Contains), Object: { } collection, Arguments: [var sought] } && collection.Type != typeof(string)
                ? Visit(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [sought.Type], collection, sought))
                : (MethodCallExpression)base.VisitMethodCall(node) is var call && RowChoice.Of(call) is { } chosen ? Visit(chosen) : Folded(call);

    protected override Expression VisitNewArray(NewArrayExpression node)
    {
        var array = (NewArrayExpression)base.VisitNewArray(node);
        if (array.NodeType != ExpressionType.NewArrayInit || !array.Expressions.All(item => item is ConstantExpression) || SqlTypes.Of(array.Type.GetElementType() ?? array.Type) is null)
            return array;

        var items = Array.CreateInstance(array.Type.GetElementType() ?? typeof(object), array.Expressions.Count);
        foreach (var (index, item) in array.Expressions.Index())
            items.SetValue(((ConstantExpression)item).Value, index);

        return Expression.Constant(items, array.Type);
    }

    // A time of the script is cut to microseconds, as those of rows are.
    private Expression Constant(object? value, Type type) => Visit(value switch
    {
        Dataset dataset => Expression.Constant(dataset),
        DateTime instant => Expression.Constant(Instant.Store(instant), type),
        TimeSpan span => Expression.Constant(Instant.Store(span), type),
        _ => Expression.Constant(value, type),
    });

    // What no row decides is computed as the documented meaning has it, not as C# alone would. A computation that throws stays as it is; the translator then says that it cannot be used.
    private static Expression Folded(Expression node)
    {
        if (SqlTypes.Of(node.Type) is null || !Parts(node).All(part => part is ConstantExpression { Value: not Dataset }))
            return node;

        try
        {
            return Expression.Constant(Expression.Lambda<Func<object?>>(Expression.Convert(new InProcessRewriter(_ => Array.Empty<object>()).Visit(node), typeof(object))).Compile(preferInterpretation: true)(), node.Type);
        }
        catch (Exception problem) when (problem is ArithmeticException or ArgumentException or FormatException or NullReferenceException or InvalidOperationException)
        {
            return node;
        }
    }

    private static IEnumerable<Expression> Parts(Expression node) => node switch
    {
        MemberExpression { Expression: { } owner } => [owner],
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        NewExpression creation => creation.Arguments,
        MethodCallExpression { Object: { } receiver } call => [receiver, .. call.Arguments],
        MethodCallExpression call => call.Arguments.Count == 0 ? [Expression.Empty()] : call.Arguments,
        _ => [Expression.Empty()],
    };
}
