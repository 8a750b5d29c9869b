using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Queries.Shapes;

namespace Strata.Queries.Operators;

/// <summary>A second <c>from</c>: every row with every row, with those that a <c>Where</c> picks for it, or with those of <c>join … into</c>.</summary>
internal sealed class SelectManyOperator() : QueryOperator(nameof(Queryable.SelectMany))
{
    public static DiagnosticDefinition OnlyWhere { get; } = new(
        Id: "STR2413",
        Severity: Severity.Error,
        Title: "A second from sees the first in a Where alone",
        Message: "Dataset '{0}' uses '{1}' of one from clause inside the query of the next. Use it in a where after both, or in source.Where(…) as the last operator.",
        Why: "Spark joins tables; it does not run a query of its own for each row.");

    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var collection = RelationTranslator.Lambda(call.Arguments[1]);
        var result = call.Arguments.Count > 2 ? RelationTranslator.Lambda(call.Arguments[2]) : null;
        var outer = relations.Open(call.Arguments[0], collection);
        var joined = Joined(collection, outer, relations) ?? Crossed(collection, result?.Parameters[1].Name, outer, relations);

        return result is null ? joined : joined with { Row = relations.Shape(result, outer.Row, joined.Row) };
    }

    private static Relation? Joined(LambdaExpression collection, Relation outer, RelationTranslator relations)
    {
        var optional = collection.Body is MethodCallExpression { Method.Name: nameof(Enumerable.DefaultIfEmpty), Arguments: [_] };
        var rows = optional ? ((MethodCallExpression)collection.Body).Arguments[0] : collection.Body;
        if (rows is not MemberExpression || relations.Inside(collection, outer.Row).Shape(rows) is not PendingJoin found)
            return null;

        var item = found.Table with { Join = optional ? "LEFT JOIN" : "JOIN", On = found.On };
        return new Relation(outer.Block with { From = [.. outer.Block.From, item] }, optional && found.Row is RowShape row ? row with { Presence = found.Presence } : found.Row);
    }

    private static Relation Crossed(LambdaExpression collection, string? rangeVariable, Relation outer, RelationTranslator relations)
    {
        if (ParameterUse.Of(WithoutWhere(collection.Body), collection.Parameters[0]))
            relations.Refuse(OnlyWhere, nameof(Queryable.SelectMany), collection.Parameters[0].Name);

        var inner = relations.Inside(collection, outer.Row).Of(collection.Body, rangeVariable);
        if (!inner.IsOpen || inner.Block.From.Length > 1)
            inner = relations.AsStep(inner, rangeVariable);

        var item = inner.Block.From[0] with { Join = inner.Block.Where.IsEmpty ? "CROSS JOIN" : "JOIN", On = inner.Block.Where };
        return inner with { Block = outer.Block with { From = [.. outer.Block.From, item] } };
    }

    private static Expression WithoutWhere(Expression query) =>
        query is MethodCallExpression { Method.Name: nameof(Queryable.Where) } where ? WithoutWhere(where.Arguments[0]) : query;
}
