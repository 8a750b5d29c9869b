using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>join … on … equals …</c>: JOIN. A single key that is null joins nothing; in a key of several, null equals null.</summary>
internal sealed class JoinOperator() : QueryOperator(nameof(Queryable.Join))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var (outerKey, innerKey, result) = (RelationTranslator.Lambda(call.Arguments[2]), RelationTranslator.Lambda(call.Arguments[3]), RelationTranslator.Lambda(call.Arguments[4]));
        ValueEquality.Demand(outerKey.ReturnType, call, relations);
        var outer = relations.Open(call.Arguments[0], outerKey);
        var inner = relations.Open(call.Arguments[1], innerKey);
        if (inner.Block.From.Length > 1)
            inner = relations.AsStep(inner, innerKey.Parameters[0].Name);

        var on = Equal(relations.Shape(outerKey, outer.Row), relations.Shape(innerKey, inner.Row));
        var block = outer.Block with
        {
            From = [.. outer.Block.From, inner.Block.From[0] with { Join = "JOIN", On = on }],
            Where = [.. outer.Block.Where, .. inner.Block.Where],
        };

        return new Relation(block, relations.Shape(result, outer.Row, inner.Row));
    }

    internal static ImmutableArray<SqlValue> Equal(Shape left, Shape right) =>
        left is ValueShape { Value: var one } && right is ValueShape { Value: var other }
            ? [Comparison.Same(one with { Nullable = false }, other with { Nullable = false })]
            : [.. ShapeValues.Of(left).Zip(ShapeValues.Of(right), Comparison.Same)];
}
