using System.Linq.Expressions;
using Strata.Queries.Sql;

namespace Strata.Queries.Operators;

/// <summary>A second <c>from</c>: every row with every row, or with those a <c>where</c> on the first picks.</summary>
internal sealed class SelectManyOperator() : QueryOperator(nameof(Queryable.SelectMany))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var collection = RelationTranslator.Lambda(call.Arguments[1]);
        var outer = relations.Open(call.Arguments[0], collection);
        var result = call.Arguments.Count > 2 ? RelationTranslator.Lambda(call.Arguments[2]) : null;
        var inner = relations.Of(collection.Body, result?.Parameters[1].Name);
        if (!inner.IsOpen || inner.Block.From.Length > 1)
            inner = relations.AsStep(inner, result?.Parameters[1].Name);

        var block = outer.Block with
        {
            From = [.. outer.Block.From, inner.Block.From[0] with { Join = "CROSS JOIN" }],
            Where = [.. outer.Block.Where, .. inner.Block.Where],
        };

        return new Relation(block, result is null ? inner.Row : relations.Shape(result, outer.Row, inner.Row));
    }
}
