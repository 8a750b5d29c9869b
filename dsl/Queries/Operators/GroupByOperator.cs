using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>group … by …</c>: GROUP BY; a SELECT of keys and summaries follows.</summary>
internal sealed class GroupByOperator() : QueryOperator(nameof(Queryable.GroupBy))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var keySelector = RelationTranslator.Lambda(call.Arguments[1]);
        ValueEquality.Demand(keySelector.ReturnType, call, relations);
        LambdaExpression[] others = [.. call.Arguments.Skip(2).Select(RelationTranslator.Lambda)];
        var source = relations.Open(call.Arguments[0], keySelector);
        if (source.HasPendingGroups)
            source = relations.AsStep(source, null);

        var key = ShapeValues.Map(relations.Shape(keySelector, source.Row), "", (_, value) => value with { CanFail = false });
        var element = others.FirstOrDefault(lambda => lambda.Parameters.Count == 1) is { } selector ? relations.Shape(selector, source.Row) : source.Row;
        var grouped = new Relation(Grouped(source.Block, key), new GroupShape(key, element));

        return others.FirstOrDefault(lambda => lambda.Parameters.Count == 2) is { } result
            ? grouped with { Row = relations.Shape(result, key, grouped.Row) }
            : grouped;
    }

    // GROUP BY 1 would mean the first column. Without any key SQL answers one row even for no rows, and LINQ none.
    private static SelectBlock Grouped(SelectBlock block, Shape key)
    {
        ImmutableArray<SqlValue> keys = [.. ShapeValues.Of(key).Where(value => !value.From.IsEmpty || !value.Reads.IsEmpty).DistinctBy(value => value.Text)];

        return block with { Grouped = true, GroupBy = keys.IsEmpty ? [SqlLiteral.True] : keys };
    }
}
