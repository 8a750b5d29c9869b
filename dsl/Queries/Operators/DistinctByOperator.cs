using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>OrderBy(…).DistinctBy(…)</c>: the row of each key whose row_number() is 1. Rows that are equal by the order are ordered by their columns.</summary>
internal sealed class DistinctByOperator() : QueryOperator(nameof(Queryable.DistinctBy))
{
    public static DiagnosticDefinition NeedsOrder { get; } = new(
        Id: "STR2418",
        Severity: Severity.Error,
        Title: "DistinctBy follows an order",
        Message: "Dataset '{0}' keeps one row of each key without an order, so each run could keep another. Write OrderBy(…) before DistinctBy(…), or LatestBy(key, by).",
        Why: "Tables have no order of their own.");

    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var key = RelationTranslator.Lambda(call.Arguments[1]);
        var order = OrderChain.Of(call.Arguments[0]);
        if (order.IsEmpty)
        {
            relations.Refuse(NeedsOrder, nameof(Queryable.DistinctBy));
            return relations.Of(call.Arguments[0], null);
        }

        ValueEquality.Demand(key.ReturnType, call, relations);
        var source = relations.Open(OrderChain.Source(call.Arguments[0]), order[0].Selector);
        if (source.HasPendingGroups)
            source = relations.AsStep(source, null);

        var ordering = RowOrdering.Of(order, source, relations);
        var partition = RowPartition.Of(key, source, relations);
        var window = new SqlWindow("w", partition, ordering.Within(partition));
        var (numbered, number) = relations.AsStepWith("RowNumber", WindowCalls.Over("row_number()", ColumnType.Int, window), source, order[0].Selector.Parameters[0].Name);

        return numbered with { Block = numbered.Block with { Where = [Comparison.Of(ExpressionType.Equal, number, SqlLiteral.One)] } };
    }
}
