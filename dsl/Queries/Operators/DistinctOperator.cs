using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary><c>Distinct()</c>: SELECT DISTINCT. Rows are the same when all their values are; null is the same as null.</summary>
internal sealed class DistinctOperator() : QueryOperator(nameof(Queryable.Distinct))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        ValueEquality.Demand(call.Method.GetGenericArguments()[0], call, relations);
        var source = relations.Of(call.Arguments[0], null);
        if (source.Block.IsSealed || source.HasPendingGroups)
            source = relations.AsStep(source, null);

        return source with { Block = source.Block with { Distinct = true } };
    }
}
