using System.Linq.Expressions;
using Strata.Queries.Shapes;

namespace Strata.Queries.Operators;

/// <summary><c>where</c>: WHERE, or HAVING on groups.</summary>
internal sealed class WhereOperator() : QueryOperator(nameof(Queryable.Where))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var predicate = RelationTranslator.Lambda(call.Arguments[1]);
        var source = relations.Open(call.Arguments[0], predicate);
        var condition = relations.Value(predicate, source.Row);
        if (condition.Constant is true)
            return source;

        var block = source.HasPendingGroups
            ? source.Block with { Having = source.Block.Having.Add(condition) }
            : source.Block with { Where = source.Block.Where.Add(condition) };

        return new Relation(block, relations.Keep(predicate, source.Row));
    }
}
