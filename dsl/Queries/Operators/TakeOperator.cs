using System.Linq.Expressions;
using Strata.Diagnostics;

namespace Strata.Queries.Operators;

/// <summary><c>OrderBy(…).ThenBy(…).Take(n)</c>: ORDER BY and LIMIT. Rows that are equal by the keys are ordered by their columns.</summary>
internal sealed class TakeOperator() : QueryOperator(nameof(Queryable.Take))
{
    public static DiagnosticDefinition NeedsOrder { get; } = new(
        Id: "STR2414",
        Severity: Severity.Error,
        Title: "Take follows an order",
        Message: "Dataset '{0}' takes rows without an order, so each run could take others. Write OrderBy(…) before Take(…), with a number that is a constant.",
        Why: "Tables have no order of their own.");

    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var keys = OrderChain.Of(call.Arguments[0]);
        if (keys.IsEmpty || call.Arguments[1] is not ConstantExpression { Value: int count })
        {
            relations.Refuse(NeedsOrder, nameof(Queryable.Take));
            return relations.Of(call.Arguments[0], null);
        }

        var source = relations.Open(OrderChain.Source(call.Arguments[0]), keys[0].Selector);
        return source with { Block = source.Block with { OrderBy = RowOrdering.Of(keys, source, relations).Total, Limit = Math.Max(0, count) } };
    }
}
