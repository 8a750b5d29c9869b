using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

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
        var chosen = keys.SelectMany(key => ShapeValues.Of(relations.Shape(key.Selector, source.Row)).SelectMany(value => Ordering.Of(value, key.Descending)));
        var whole = source.Row is GroupShape group ? group.Key : ShapeOrder.Declared(source.Row, keys[0].Selector.Parameters[0].Type);
        var rest = ShapeValues.Of(whole).SelectMany(value => Ordering.Of(value, descending: false));
        ImmutableArray<OrderTerm> terms = [.. chosen.Concat(rest).Where(term => term.Value.Constant is null && !term.Value.IsNull).DistinctBy(term => term.Value.Text)];

        return source with { Block = source.Block with { OrderBy = terms, Limit = Math.Max(0, count) } };
    }
}
