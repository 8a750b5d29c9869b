using System.Linq.Expressions;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>join … into x</c>, to be followed by <c>from y in x.DefaultIfEmpty()</c>, a LEFT JOIN, or <c>from y in x</c>, a JOIN.</summary>
internal sealed class GroupJoinOperator() : QueryOperator(nameof(Queryable.GroupJoin))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var (outerKey, innerKey, result) = (RelationTranslator.Lambda(call.Arguments[2]), RelationTranslator.Lambda(call.Arguments[3]), RelationTranslator.Lambda(call.Arguments[4]));
        ValueEquality.Demand(outerKey.ReturnType, call, relations);
        var outer = relations.Open(call.Arguments[0], outerKey);
        var inner = relations.Open(call.Arguments[1], innerKey);
        if (inner.Block.From.Length > 1 || !inner.Block.Where.IsEmpty)
            inner = relations.AsStep(inner, innerKey.Parameters[0].Name);

        var key = relations.Shape(innerKey, inner.Row);
        if (PresenceOf(key, inner.Row) is not { } presence)
            (inner, presence) = relations.AsStepWith("is_present", SqlLiteral.True, inner, innerKey.Parameters[0].Name);

        var on = JoinOperator.Equal(relations.Shape(outerKey, outer.Row), relations.Shape(innerKey, inner.Row));
        var found = new PendingJoin(inner.Block.From[0], inner.Row, on, presence with { Nullable = true });
        return outer with { Row = relations.Shape(result, outer.Row, found) };
    }

    // A column that is null only where there is no row: the one key, which joins nothing when it is null, or one that never is.
    private static SqlValue? PresenceOf(Shape key, Shape row) =>
        key is ValueShape { Value: { IsColumn: true } only } ? only : ShapeValues.Of(row).FirstOrDefault(value => value is { IsColumn: true, Nullable: false });
}
