using System.Linq.Expressions;
using Strata.Queries.Operators;

namespace Strata.Queries.Parsing;

/// <summary>
/// A select that parses and the selects after it as one, so that <c>let</c> and the cleaning steps can follow: the last select then is the one that parses.
/// </summary>
internal sealed class SelectFusion : ExpressionVisitor
{
    private readonly ParameterExpression row;
    private readonly Expression made;

    private SelectFusion(ParameterExpression row, Expression made) => (this.row, this.made) = (row, made);

    public static Expression Of(Expression query)
    {
        if (query is not MethodCallExpression { Method.Name: nameof(Queryable.Select) } last || SelectorOf(last) is not { Parameters: [var row] } after)
            return query;

        return Of(last.Arguments[0]) is MethodCallExpression first && SelectorOf(first) is { } before && ParseCalls.AreIn(before.Body)
            ? With(first, Expression.Lambda(new SelectFusion(row, before.Body).Visit(after.Body), before.Parameters))
            : query;
    }

    /// <summary>What makes the rows of an operator's result, where a lambda does.</summary>
    public static LambdaExpression? SelectorOf(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable)
        && call.Method.Name is nameof(Queryable.Select) or nameof(Queryable.SelectMany) or nameof(Queryable.Join) or nameof(Queryable.GroupBy)
        && RelationTranslator.Lambda(call.Arguments[^1]) is var lambda && typeof(IQueryable<>).MakeGenericType(lambda.ReturnType).IsAssignableFrom(call.Type)
            ? lambda
            : null;

    /// <summary>The operator with another selector.</summary>
    public static MethodCallExpression With(MethodCallExpression call, LambdaExpression selector)
    {
        Type[] types = [.. call.Method.GetGenericArguments()[..^1], selector.ReturnType];
        return Expression.Call(call.Method.GetGenericMethodDefinition().MakeGenericMethod(types), [.. call.Arguments.SkipLast(1), Expression.Quote(selector)]);
    }

    /// <summary>The property that a constructor's argument fills.</summary>
    public static string PropertyOf(NewExpression creation, int index) =>
        creation.Members?[index].Name ?? creation.Constructor?.GetParameters()[index].Name ?? "";

    protected override Expression VisitParameter(ParameterExpression node) => node == row ? made : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = Visit(node.Expression);
        return FilledIn(owner, node.Member.Name) ?? node.Update(owner);
    }

    private static Expression? FilledIn(Expression? made, string property) => made switch
    {
        MemberInitExpression initializer => initializer.Bindings.OfType<MemberAssignment>().FirstOrDefault(binding => binding.Member.Name == property)?.Expression ?? FilledIn(initializer.NewExpression, property),
        NewExpression creation => creation.Arguments.Where((_, index) => PropertyOf(creation, index) == property).FirstOrDefault(),
        _ => null,
    };
}
