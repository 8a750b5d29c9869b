using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary><c>select</c> and <c>let</c>: other columns of the same SELECT.</summary>
internal sealed class SelectOperator() : QueryOperator(nameof(Queryable.Select))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var selector = RelationTranslator.Lambda(call.Arguments[1]);
        var source = relations.Of(call.Arguments[0], selector.Parameters[0].Name);
        if (!source.IsOpen && !source.HasPendingGroups)
            source = relations.AsStep(source, selector.Parameters[0].Name);

        return source with { Row = relations.Shape(selector, source.Row) };
    }
}
